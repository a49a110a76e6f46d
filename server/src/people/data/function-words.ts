/**
 * Pronouns, prepositions and particles that look like short surnames (`Нам` and `Ли`, `An` and `So`), in
 * lower case. At the head of a sentence they are written with a capital and name nobody.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a am an as at be but by do for from go he her him his how i if in is it its let me my no nor not now of off oh on one or our
  out she so than that the then they this to too under up us was we what when who why with yes yet you
  ab am an auf aus bei bin da das dem den der des die du ein er es hat ich ihm ihn ihr im in ins ist ja man mich mir mit nach
  nein nie noch nun nur ob oft sie so um und uns von vor war was wen wer wie wir wo zu zum zur
  au aux ce dans de des du elle en est et il ils je la le les lui ma mais me mes mon ne nous on ou par pas pour que qui sa
  sans se ses si son sous sur ta te tes toi ton tous tout tu un une vos vous
  а без бы в вам вас во вот все вы да для до его ее ей ему если есть еще же за и из или им ими их к как ко когда кто ли
  лишь мне мой мы на над нам нами нас не него нее ней нем нет ни ним них но ну о об он она они оно от по под пока при про с
  сам свои себе себя со так там те тем то тоже только тот ту тут ты у уж уже хоть чем что эта эти это этот я`.split(
    /\s+/,
  ),
);
