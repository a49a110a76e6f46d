/**
 * Words that look like a misspelt label and mean something else: `[hearing: X]` is no `heading`.
 * Chosen from the spelling dictionaries of the four languages; forms of a label are not among
 * them, for who writes `[delete: X]` means `deleted`.
 */
// biome-ignore format: a table reads better in columns
export const REAL_WORDS: ReadonlySet<string> = new Set([
  "addiction", "apostle", "attache", "attaché", "audition", "cache", "cached", "chanced", "change", "changer",
  "chanted", "charged", "circlet", "collected", "commend", "concealed", "connected", "correlated", "corrupted",
  "damages", "decryption", "docker", "docked", "enforcement", "engorgement", "excited", "excused", "expended",
  "explosion", "expulsion", "extension", "headed", "healer", "healing", "hearer", "hearing", "heater", "heating",
  "heaver", "inception", "infection", "ingestion", "initiate", "initiated", "initialized", "injection",
  "inspection", "installed", "intention", "interlaced", "interlink", "interned", "intertwined", "intervened",
  "invention", "inversion", "inverted", "laguna", "lettered", "marginal", "marque", "masque", "nations",
  "negations", "notions", "painted", "pointed", "printer", "reacted", "reaction", "reactions", "reduction",
  "reductions", "rejection", "relation", "replayed", "retraction", "revolution", "revolutions", "salivation",
  "salvation", "sanitation", "satirized", "saturation", "sensitized", "sighed", "signatories", "signatory",
  "signee", "signer", "signet", "sinned", "strained", "stumped", "stumps", "supplier", "supplies", "surcharge",
  "swamped", "swamps", "tarpon", "timber", "transfused", "transport", "transported", "unbreakable", "unclean",
  "undefined", "underlie", "undermine", "undermined", "undersigned", "undersized", "unreachable", "unreliable",
  "valiant", "variance", "withhold",
  "abgelöst", "abgemessen", "abgewiesen", "abrede", "abschrift", "angerissen", "anschnitt", "aufgelegt",
  "aufgerissen", "aufschrift", "ausgelassen", "ausgelöst", "ausgesprochen", "ausgewiesen", "dergleichen",
  "dessen", "eingeführt", "eingefüllt", "eingelegt", "eingereist", "entschlossen", "erschossen", "gebeichtet",
  "gedacht", "gedrückt", "gerechnet", "gericht", "geschwätz", "geschätzt", "gesicht", "gesprochen",
  "gestochen", "gestritten", "gewicht", "infektion", "injektion", "inspektion", "lagune", "laune", "messing",
  "reaktion", "redaktion", "reduktion", "salut", "signatur", "strecken", "unterschrieben", "unterschritten",
  "untertan", "verlass", "verleiher", "verlogen", "vertreiber", "verweilen", "vierzeiler", "überschritten",
  "выставка", "концерт", "конвент", "обобщение", "обогащение", "обретение", "общение", "отвращение",
  "отражение", "печаль", "поведение", "помеха", "прилежание", "применение", "прочерк", "революция", "соска",
  "agresse", "cacher", "cachot", "cannelle", "dessein", "destin", "espèce", "feuille", "invisible", "mangue",
  "manique", "natation", "réaction", "rédaction", "réduction", "remorque", "révolution", "saignée",
  "scrutation", "signataire", "soignée",
]);
