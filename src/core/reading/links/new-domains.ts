/**
 * Top-level domains of more than two letters that firms use and that the link finder does not know by itself. Words that
 * sentences end with (`work`, `team`, `today`, `news` …) are left out: a forgotten blank would make links of them.
 */
export const newDomains: readonly string[] = (
  'academy agency app archi attorney auction bank bar bike bio biz blog boutique build builders cafe camera camp capital ' +
  'cards care careers casa cat catering center ceo charity church cleaning clinic cloud club coach codes coffee college ' +
  'community company computer construction consulting contractors cool coop country credit dance dating dental dentist ' +
  'design dev diamonds digital direct directory discount doctor domains earth eco edu education email engineer ' +
  'engineering enterprises equipment estate eus expert exchange farm fashion film finance financial fish fitness florist ' +
  'flowers football foundation fund furniture fyi gal gallery garden gift glass global gmbh gold golf graphics green gripe ' +
  'group guide guru health healthcare holdings holiday horse hospital host hosting hotel house immo immobilien inc ' +
  'industries ink institute insure international investments jobs kitchen koeln land law lawyer legal limited llc london ' +
  'ltd management marketing mba media medical mobi mortgage museum nagoya name network ngo ninja nyc online ong osaka ' +
  'paris partners parts pharmacy photo photography physio pizza plumbing poker productions promo properties property ' +
  'quebec realty recipes recycling rehab rent rentals repair report restaurant reviews sarl school schule scot services ' +
  'shoes shop site ski social software solar solutions space store studio style supplies supply support surf surgery swiss ' +
  'sydney systems tattoo tax taxi tech technology tel tennis tirol tokyo tools tours town toys travel tube university ' +
  'vacations ventures vet viajes villas vin vision vlaanderen vodka voyage wales wang watch webcam website wien wiki win ' +
  'wine wtf xyz yoga amsterdam bayern berlin brussels bzh hamburg'
).split(' ');
