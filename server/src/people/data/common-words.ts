/**
 * Words that are surnames as well as words of every text. Alone they name somebody only after a
 * title, or where the document names that person more fully.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `art freund freunde freundes freunden ganz ganze ganzen ernst gross grosse grosser grosses grossen richter schiff lang lange langen langer
  kurz kurze klein kleine kleiner kleinen baum berg bach bild bruder burg busch christ engel feld fest fisch frank
  frei freitag sonntag montag frieden friede fuchs furst garten gast geist gelb gold gott gut gute guter graf haas hahn haupt haus heller
  herbst herr herz herzog himmel hirsch hof hoffnung holz hund jager jung junge junger kaiser kaufmann konig kraft krieg kunst
  land laub liebe lieber lied lob licht luft lust maler mann markt meister morgen abend mut nacht neu neue neuer   ort papst pfarrer post rat recht reich reiche reis rest ritter rose ruhe saal sache sand schatz schein   schnell schreiber schwarz schwarze schutz seele sommer sonne spiegel spiel spitz stadt stark stein stern stolz
  strom stuck sturm tag tanz teufel thor tod traum treue vogel volk voll wald weg weiss weisse welt wetter wiese
  winter wirt wohl wolf wolken wort wunder wunsch zeit ziel zimmer zorn zucker zweig dank mai august preussen fels
  best black bell bishop bright bush carpenter case chance church clay close cook cross day dean drew early
  east field fields fish ford forest fox free french frost gold good gray green hand hard hill holly home hope hunt
  judge just keen key king lake lane law little long lord love major march may moon moore north page
  park parks pope post power price prince read rice rich rose rush sharp short silver small smart snow
  speaker stern still stone strong summer sun temple wall war ward waters wells west white will winter wise wolf wood woods
  work worth young washington israel paris london english congress ambassador
  черный черная черные белый белая красный новый новая старый север северо юг восток запад вашингтон мир победа надежда
  вера любовь роза весна лето зима май март август волк волки орел заяц медведь мороз соловей кот грозный грозном москва
  московский курильские чехия чехии из за на от без не со ли ла со до по при для или как так но да что это наш ваш jr sr welle`.split(
    /\s+/,
  ),
);
