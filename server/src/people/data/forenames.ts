/**
 * Common forenames, in lower case and without accents, so that a stranger who shares a surname with
 * somebody of the register is told apart. Far from complete: the register's own forenames are added.
 */
export const MALE_FORENAMES: ReadonlySet<string> = new Set(
  `aaron abraham adam adolf adolph adrian alan albert alec alexander alexandre alfred allan allen alois alvin andre
  andreas andrei andrew andrey angus anthony antoine anton antonio archibald armand arnold arthur august auguste
  barry bartholomew basil ben benjamin benno bernard bernhard bertrand bob boris brian bruce bruno burton camille
  carl carlos casimir cecil charles chester christian christopher clarence claude clemens clifford clyde conrad
  cornelius curtis cyril dale dan daniel david dean dennis dick dmitri dmitry don donald douglas duncan dwight earl
  eberhard edgar edmond edmund eduard edward edwin egon elmer emil emile emmanuel enrico eric erich ernest ernst
  erwin eugen eugene evan felix ferdinand floyd francis francois frank franklin franz fred frederic frederick
  friedrich fritz gabriel gaston geoffrey georg george georges gerald gerard gerhard gilbert giovanni giuseppe
  glenn gordon graham gregory guido gunther gustav guy hans harald harold harry harvey heinrich heinz helmut henri
  henry herbert herman hermann homer horace horst howard hubert hugh hugo humphrey ian ignaz igor ira irving isaac
  isidor ivan jack jacob jacques jakob james jan jason jean jeffrey jerome jerry jim joachim joe johann johannes
  john jonathan jose josef joseph josua juan jules julian julius jurgen karl keith kenneth klaus konrad konstantin
  kurt lawrence leo leon leonard leonid leopold leroy leslie lewis lloyd louis lucian ludwig luis luther lyle
  malcolm manfred marc marcel marcus mario mark marshall martin marvin mathias matthew maurice max maximilian
  melvin michael michel miguel mike mikhail milton moritz morris morton moses murray nathan nathaniel neil nicholas
  nicolas niels nikita nikolai nikolaus norbert norman oliver oscar oskar otto owen pablo patrick paul pedro percy
  perry peter philip philipp phillip pierre rainer ralph randolph raoul raphael raymond reginald reinhold rene rex
  richard robert roberto rodney roger roland rolf roman ronald rory rowland roy rudolf rudolph russell salomon sam
  samuel saul sebastian sergei seymour sheldon sherman sidney siegfried siegmund sigmund simon stanislaus stanley
  stefan stephan stephen steven stuart sven sylvester ted theo theobald theodor theodore thomas tim timothy tobias
  tom tony ulrich valentin victor viktor vincent vladimir wallace walter warren warwick wayne wendell werner
  wilfred wilhelm will william willy winston wolfgang xaver yves zachary
  александр алексей анатолий андрей антон аркадий артём арсений борис вадим валентин валерий василий виктор виталий
  владимир владислав вячеслав геннадий георгий герман глеб григорий давид даниил денис дмитрий евгений егор захар
  иван игорь илья иосиф карл кирилл константин лев леонид максим марк матвей михаил никита николай олег павел пётр
  петр роберт роман руслан рустам сергей станислав степан тимур фёдор федор филипп эдуард эрик юрий яков ярослав
  джон джордж джеймс роберт уильям дэвид майкл ричард томас чарльз пол питер жан пьер франсуа жак ганс фриц вильгельм
  генрих мартин стив билл том джек`.split(/\s+/),
);

export const FEMALE_FORENAMES: ReadonlySet<string> = new Set(
  `ada adele agathe agnes alexandra alice alma amalie amelia amy andrea angela anita ann anna anne annie antonia
  antonie barbara beatrice berta bertha bette betty brigitte camilla carla carol carolina caroline catherine
  cecilia charlotte christina christine clara clementine constance cornelia daisy deborah diana dora doris dorothea
  dorothy edith eleanor eleonora eleonore elena elisabeth elise eliza elizabeth ella ellen elsa else elsie emilia
  emilie emily emma emmy erika ernestine esther eugenie eva evelyn fanny felicitas florence frances francoise
  franziska frieda friederike gabriele gabrielle genevieve georgette gerda gerty gertrud gertrude gisela gloria
  golda grace grete hannah hedwig helen helena helene helga henriette herma hermine hilda hilde ida ilse indira
  ingrid irene irma isabel isabella jacqueline jane janet jean jeanne jenny jessica joan johanna josefine josephine
  joyce judith julia julie karen karin karoline katharina katherine kathleen kitty klara laura lena leonie lili
  lilly lily linda lisa liesl lotte louise lou lucie lucy luise lydia mabel madeleine magda magdalena margaret
  margarete margarethe margery marguerite maria marianne marie marina marion marta martha mary mathilde maud melanie
  mercedes mildred minna minnie miriam mirjam mitzi mizi molly monica nancy natalie nelly nina nora olga ottilie
  otti patricia paula pauline rachel regina renate rita rosa rosalie rose rosina ruth sabine sally sandra sarah
  sophia sophie stella stephanie susan susanne sylvia thea thekla theresa therese tilla ursula valerie vera veronika
  victoria viktoria viola virginia vivian wilhelmine yvonne
  александра алла анастасия анна антонина вера валентина вероника галина дарья ева евгения екатерина елена елизавета
  жанна зинаида зоя инна ирина ксения лариса лидия лилия любовь людмила маргарита марина мария марья марианна надежда
  наталья наталия нина оксана ольга полина раиса светлана софья софия тамара татьяна юлия яна ангела маргарет
  элизабет`.split(/\s+/),
);

/** Short and pet forms, each line the names that stand for one another. */
const GROUPS = `alexander alex sandy alec саша шура александр alexandre
  andrew andy|anthony tony|arthur art|benjamin ben benny|bernard bernie|charles charlie chuck|christopher chris kit
  daniel dan danny|david dave|donald don|douglas doug|edward ed eddie ted ned|edwin ed|eugene gene|frederick fred
  francis frank|franklin frank|gerald gerry jerry|gregory greg|harold hal harry|henry hank harry hal|herbert herb
  jacob jake|james jim jimmy jamie|john jack johnny|joseph joe|kenneth ken|lawrence larry|leonard len|louis lou lewis
  matthew matt|michael mike mick|nicholas nick|patrick pat|paul pavel|peter pete|philip phil|raymond ray|richard dick rick
  robert bob bobby rob|ronald ron ronnie|samuel sam|stanley stan|stephen steve steven|stuart stu|theodore ted teddy
  thomas tom tommy|timothy tim|walter walt|william bill will willy billy|zbigniew zbig|elizabeth beth betty liz
  margaret maggie peggy meg|katherine kate kathy|friedrich fritz fred|wilhelm willy willi|johann hans johannes
  heinrich heini heinz|franz franzl|josef pepi sepp joseph|ludwig lutz|leopold poldi leo|karl carl|otto|maximilian max
  elisabeth lisl liesl lisi liesel elise else lisbeth lili lily|ottilie otti|margarete grete gretl|gertrude gerty trude
  johanna hanna|therese resi|maria marie mizi mitzi mizzi|julie julia|karoline lina|charlotte lotte|helene lene leni
  georg bubi|richard|michael michel|theodor theo|rudolf rudi|anna annie anni nina|sophie sofie|emilie milly emmy
  мария маша марья|наталья наталия наташа|елена лена алёна|надежда надя|екатерина катя|анна аня|ольга оля|татьяна таня
  иван ваня|николай коля|михаил миша|владимир володя вова|дмитрий дима|алексей алёша лёша|сергей серёжа|василий вася
  фёдор федор федя|пётр петр петя|павел паша|евгений женя|константин костя|юрий юра|григорий гриша|яков яша|борис боря
  анатолий толя|виктор витя|анастасия настя|людмила люда|светлана света|софья софия соня|ирина ира|галина галя`;

/** For each short or pet form, the forms that stand for the same name. */
export const PET_FORMS: ReadonlyMap<string, ReadonlySet<string>> = petForms();

function petForms(): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>();
  for (const group of GROUPS.split(/[|\n]/)) {
    const names = group.trim().split(/\s+/);
    for (const name of names) {
      const known = forms.get(name) ?? new Set<string>();
      for (const other of names) known.add(other);
      forms.set(name, known);
    }
  }
  return forms;
}
