/** An archive or library that keeps documents. */
export interface ArchiveRow {
  /** As a citation in English names it. */
  readonly name: string;
  /** Its usual abbreviation. */
  readonly short?: string;
  /** Its name in the language of the country. */
  readonly own?: string;
  readonly place: string;
}

/** Archives whose documents are often transcribed, by country. Names are those on their own pages. */
// biome-ignore format: a table reads better in columns
export const ARCHIVES: readonly ArchiveRow[] = [
  { name: "State Archive of the Russian Federation", short: "GARF", own: "Государственный архив Российской Федерации", place: "Moscow" },
  { name: "Russian State Archive of Socio-Political History", short: "RGASPI", own: "Российский государственный архив социально-политической истории", place: "Moscow" },
  { name: "Russian State Archive of Contemporary History", short: "RGANI", own: "Российский государственный архив новейшей истории", place: "Moscow" },
  { name: "Archive of Foreign Policy of the Russian Federation", short: "AVPRF", own: "Архив внешней политики Российской Федерации", place: "Moscow" },
  { name: "Archive of the President of the Russian Federation", short: "APRF", own: "Архив Президента Российской Федерации", place: "Moscow" },
  { name: "Central Archive of the Ministry of Defence", short: "TsAMO", own: "Центральный архив Министерства обороны", place: "Podolsk" },
  { name: "Russian State Military Archive", short: "RGVA", own: "Российский государственный военный архив", place: "Moscow" },
  { name: "Russian State Archive of the Economy", short: "RGAE", own: "Российский государственный архив экономики", place: "Moscow" },
  { name: "Russian State Archive of Literature and Art", short: "RGALI", own: "Российский государственный архив литературы и искусства", place: "Moscow" },
  { name: "Russian State Historical Archive", short: "RGIA", own: "Российский государственный исторический архив", place: "Saint Petersburg" },
  { name: "Central State Archive of Supreme Bodies of Power and Government of Ukraine", short: "TsDAVO", own: "Центральний державний архів вищих органів влади та управління України", place: "Kyiv" },
  { name: "Central State Archive of Public Organisations of Ukraine", short: "TsDAHO", own: "Центральний державний архів громадських об'єднань України", place: "Kyiv" },
  { name: "National Archive of the Republic of Belarus", short: "NARB", own: "Нацыянальны архіў Рэспублікі Беларусь", place: "Minsk" },
  { name: "Latvian State Historical Archives", short: "LVVA", own: "Latvijas Valsts vēstures arhīvs", place: "Riga" },
  { name: "Lithuanian Special Archives", short: "LYA", own: "Lietuvos ypatingasis archyvas", place: "Vilnius" },
  { name: "National Archives of Estonia", short: "RA", own: "Rahvusarhiiv", place: "Tartu" },
  { name: "German Federal Archives", short: "BArch", own: "Bundesarchiv", place: "Koblenz and Berlin" },
  { name: "Foundation Archives of Parties and Mass Organisations of the GDR", short: "SAPMO", own: "Stiftung Archiv der Parteien und Massenorganisationen der DDR", place: "Berlin" },
  { name: "Political Archive of the Federal Foreign Office", short: "PA AA", own: "Politisches Archiv des Auswärtigen Amts", place: "Berlin" },
  { name: "Secret State Archives Prussian Cultural Heritage", short: "GStA PK", own: "Geheimes Staatsarchiv Preußischer Kulturbesitz", place: "Berlin" },
  { name: "Stasi Records Archive", short: "BStU", own: "Stasi-Unterlagen-Archiv", place: "Berlin" },
  { name: "Austrian State Archives", short: "ÖStA", own: "Österreichisches Staatsarchiv", place: "Vienna" },
  { name: "Swiss Federal Archives", short: "BAR", own: "Schweizerisches Bundesarchiv", place: "Bern" },
  { name: "National Archives of France", short: "AN", own: "Archives nationales", place: "Pierrefitte-sur-Seine" },
  { name: "Diplomatic Archives", short: "AMAE", own: "Archives diplomatiques", place: "La Courneuve" },
  { name: "National Overseas Archives", short: "ANOM", own: "Archives nationales d’outre-mer", place: "Aix-en-Provence" },
  { name: "The National Archives", short: "TNA", place: "Kew" },
  { name: "British Library", short: "BL", place: "London" },
  { name: "National Archives and Records Administration", short: "NARA", place: "College Park" },
  { name: "Library of Congress, Manuscript Division", short: "LoC", place: "Washington" },
  { name: "Smithsonian Institution Archives", short: "SIA", place: "Washington" },
  { name: "Hoover Institution Library and Archives", place: "Stanford" },
  { name: "Library and Archives Canada", short: "LAC", own: "Bibliothèque et Archives Canada", place: "Ottawa" },
  { name: "National Archives of Hungary", short: "MNL", own: "Magyar Nemzeti Levéltár", place: "Budapest" },
  { name: "National Archives of the Czech Republic", short: "NA", own: "Národní archiv", place: "Prague" },
  { name: "Central Archives of Modern Records", short: "AAN", own: "Archiwum Akt Nowych", place: "Warsaw" },
  { name: "Institute of National Remembrance", short: "IPN", own: "Instytut Pamięci Narodowej", place: "Warsaw" },
  { name: "National Archives of Romania", short: "ANR", own: "Arhivele Naționale ale României", place: "Bucharest" },
  { name: "Central State Archives", short: "TsDA", own: "Централен държавен архив", place: "Sofia" },
  { name: "Archives of Yugoslavia", short: "AJ", own: "Arhiv Jugoslavije", place: "Belgrade" },
  { name: "General Archive of the Indies", short: "AGI", own: "Archivo General de Indias", place: "Seville" },
  { name: "General Archive of Simancas", short: "AGS", own: "Archivo General de Simancas", place: "Simancas" },
  { name: "Torre do Tombo National Archive", short: "ANTT", own: "Arquivo Nacional da Torre do Tombo", place: "Lisbon" },
  { name: "Central State Archive", short: "ACS", own: "Archivio Centrale dello Stato", place: "Rome" },
  { name: "Vatican Apostolic Archive", short: "AAV", own: "Archivio Apostolico Vaticano", place: "Vatican City" },
  { name: "National Archives of the Netherlands", own: "Nationaal Archief", place: "The Hague" },
  { name: "Swedish National Archives", short: "RA", own: "Riksarkivet", place: "Stockholm" },
  { name: "National Archives of Finland", own: "Kansallisarkisto", place: "Helsinki" },
  { name: "Ottoman Archives", short: "BOA", own: "Osmanlı Arşivi", place: "Istanbul" },
  { name: "Chinese Foreign Ministry Archives", short: "CFMA", own: "外交部档案馆", place: "Beijing" },
  { name: "National Archives of Korea", own: "국가기록원", place: "Daejeon" },
  { name: "National Archives of Japan", own: "国立公文書館", place: "Tokyo" },
  { name: "Diplomatic Archives of the Ministry of Foreign Affairs of Japan", own: "外務省外交史料館", place: "Tokyo" },
  { name: "National Archives of India", short: "NAI", place: "New Delhi" },
  { name: "Vietnam National Archives Centre III", own: "Trung tâm Lưu trữ quốc gia III", place: "Hanoi" },
  { name: "Mongolian National Central Archive", own: "Монголын Үндэсний төв архив", place: "Ulaanbaatar" },
];
