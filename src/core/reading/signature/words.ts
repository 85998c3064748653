import { phrases, words } from '../lists.ts';

/** Words that end a mail politely, by their beginnings. Lower case, without accents' loss. */
export const closings = phrases(`
  best | kind regards | kindest | warm | regards | many thanks | thanks | thank you | thank u | thanking you |
  با احترام | با تشکر | با سپاس | ارادتمند | धन्यवाद | सादर | ขอแสดงความนับถือ | ขอบคุณ | með kveðju | srdačno | s poštovanjem |
  yang benar | salamat | sagarbiai | su pagarba | parimat | met groet | fijn weekend | schönes wochenende | bon week-end | bon
  weekend | buon weekend | buen fin | boa semana | bom fim | thx | tks | tnx | cheers | sincerely | yours | br | b.r | b/r | rgds | rgrds | kr | cordially | respectfully |
  with regards | with best | with kind | with warm | with thanks | with appreciation | with gratitude | truly |
  greetings | greets | love | take care | ciao | all the best | looking forward | talk soon | talk to you |
  speak soon | see you | have a | hth | hope this helps | good luck | good day | warmly | thanx | in advance |
  very truly | peace | enjoy | happy holidays | happy new year | merry christmas | happy thanksgiving | season's greetings | appreciate | much appreciated | wishing you | faithfully | mit
  freundlich | mit besten | mit herzlich | mit lieben | freundliche gr | viele gr | beste gr | liebe gr |
  herzliche gr | schöne gr | sonnige gr | gruß | gruss | grüße | grüsse | grüessli | lg | vg | mfg |
  hochachtungsvoll | vielen dank | danke | besten dank | schönen tag | bis bald | bis dann | cordialement | bien
  cordialement | bien à | sincères | salutations | meilleures | amicalement | amitiés | bonne journée | bonne
  soirée | merci | cdlt | cdt | avec mes | veuillez agréer | très cordialement | à bientôt | belle journée |
  saludos | un saludo | un cordial | atentamente | cordiales | gracias | muchas gracias | saludo | un abrazo |
  abrazo | quedo a | reciba | atte | atenciosamente | cumprimentos | com os melhores | melhores cumprimentos |
  obrigad | muito obrigad | abraço | abs | att | grato | cordialmente | saudações | cordiali | distinti | saluti
  | un saluto | grazie | buona giornata | buon lavoro | a presto | cari saluti | tanti saluti | met vriendelijke
  | vriendelijke | hartelijke | groet | groeten | mvg | met hartelijke | bedankt | alvast bedankt | hoogachtend
  | dank | fijne dag | med vänlig | vänlig | mvh | hälsning | bästa häls | tack | med venlig | venlig | vennlig
  | med vennlig | hilsen | de bedste | bedste | tak | takk | beste hilsen | ystävällisin | terveisin | parhain |
  kiitos | kiittäen | hyvää päivänjatkoa | yt | t. | pozdrawiam | z poważaniem | pozdrowienia | z wyrazami | dziękuję | serdecznie | z
  pozdrowieniami | s pozdravem | s přátelským | děkuji | s úctou | s pozdravom | ďakujem | hezký den |
  üdvözlettel | tisztelettel | köszönettel | üdv | köszönöm | cu stimă | cu respect | toate cele bune |
  mulțumesc | o zi bună | saygılarımla | iyi çalışmalar | teşekkür | selamlar | sevgiler | iyi günler | saygılar
  | с уважением | с наилучшими | спасибо | всего доброго | всего хорошего | благодарю | з повагою | дякую | с
  поздрав | поздрави | с уважение | με εκτίμηση | φιλικά | ευχαριστώ | בברכה | תודה | בכבוד | تحياتي | مع التحية
  | مع أطيب | شكرا | شكراً | وتفضلوا | 此致 | 敬礼 | 谢谢 | 謝謝 | 祝好 | 顺祝 | 顺颂 | 順頌 | 敬上 | 祝 | 致礼 | 以上 | よろしく | 宜しく |
  何卒 | 敬具 | ありがとう | 감사합니다 | 감사드립니다 | 고맙습니다 | 수고하세요 | 수고하십시오 | 드림 | 올림 | trân trọng | cảm ơn | thân ái | salam | terima kasih | hormat | s
  poštovanjem | srdačan | lijep pozdrav | lep pozdrav | pozdrav | hvala | lp | pagarbiai | geriausi | ar cieņu |
  paldies | lugupidamisega | parimate | tervitades | aitäh | tervitustega | kveðja | bestu kveðjur | dziękujemy
  | atentament | salutacions | agur | adeitasunez
`);

/** Words of job titles. A line with one of them, and little else, is a title. */
export const titleWords = words(`
  sr. scholar candidate engineer engineers manager director developer professor prof. scientist researcher architect consultant analyst
  officer president chairman chairwoman chairperson ceo cto cfo coo cio cmo cpo cro ciso cso vp svp evp avp md gm
  pm head leader lead associate assistant asst administrator admin specialist coordinator technician designer
  programmer student postdoc postdoctoral fellow founder co-founder cofounder owner partner counsel attorney
  lawyer paralegal solicitor barrister notary secretary supervisor representative rep executive librarian teacher
  lecturer instructor tutor reader editor journalist writer author trainee intern chief principal senior buyer
  planner trader broker banker inventor dean chair registrar treasurer controller comptroller auditor accountant
  bookkeeper clerk advisor adviser strategist evangelist advocate ambassador recruiter agent realtor nurse
  physician surgeon therapist pharmacist dentist veterinarian psychologist geologist geophysicist chemist
  physicist biologist mathematician statistician economist actuary underwriter adjuster estimator surveyor
  inspector foreman superintendent mechanic electrician machinist operator dispatcher scheduler producer
  photographer illustrator animator artist composer musician translator interpreter curator archivist pastor
  minister priest rector chancellor provost ombudsman mayor senator councillor commissioner deputy sheriff
  detective sergeant captain major colonel lieutenant general marketer copywriter salesperson salesman saleswoman
  seller concierge receptionist host chef captain pilot investor entwickler entwicklerin leiter leiterin ingenieur
  ingenieurin geschäftsführer geschäftsführerin geschäftsführung vorstand prokurist prokuristin abteilungsleiter
  abteilungsleiterin projektleiter projektleiterin vertriebsleiter vertriebsleiterin teamleiter teamleiterin
  bereichsleiter mitarbeiter mitarbeiterin referent referentin sachbearbeiter sachbearbeiterin berater beraterin
  kundenberater inhaber inhaberin assistenz assistentin einkäufer einkäuferin techniker architektin rechtsanwalt
  rechtsanwältin steuerberater professorin dozent werkstudent doktorand wissenschaftlicher buchhalter
  vertriebsmitarbeiter gérant gérante responsable directeur directrice ingénieur ingénieure chargé chargée chef
  cheffe développeur développeuse conseiller conseillère commercial commerciale assistante avocat avocate
  comptable président présidente fondateur fondatrice associé gestionnaire acheteur technicien stagiaire doctorant
  enseignant chercheur ingeniero ingeniera gerente directora jefe jefa coordinador coordinadora consultor
  consultora desarrollador desarrolladora analista abogado abogada asesor asesora técnico técnica presidente
  presidenta fundador encargado comprador profesor profesora investigador investigadora socio responsable
  administrativo administrativa ejecutivo ejecutiva subdirector diretor diretora gestor gestora engenheiro
  engenheira coordenador coordenadora analista advogado advogada vendedor vendedora estagiário sócio sócia
  fundadora desenvolvedor supervisor supervisora direttore direttrice ingegnere responsabile impiegato impiegata
  consulente avvocato amministratore amministratrice titolare commerciale sviluppatore socia tecnico addetto
  addetta fondatore ricercatore professore professoressa directeur manager adviseur accountmanager medewerker
  projectleider ontwikkelaar eigenaar inkoper verkoper bestuurder zaakvoerder hoofd hoogleraar onderzoeker chef
  säljare utvecklare ingenjör konsult projektledare ekonom säljchef verkställande ansvarig handläggare direktør
  konsulent udvikler ingeniør projektleder leder sælger rådgiver daglig avdelingsleder utvikler selger johtaja
  päällikkö insinööri asiantuntija kehittäjä konsultti myyntipäällikkö toimitusjohtaja dyrektor kierownik inżynier
  specjalista specjalistka prezes księgowa księgowy koordynator programista handlowiec doradca asystentka asystent
  właściciel ředitel ředitelka jednatel manažer manažerka vedoucí inženýr obchodník konzultant účetní programátor
  igazgató ügyvezető mérnök vezető munkatárs értékesítő inginer administrator director consilier müdür müdürü
  mühendis mühendisi uzman uzmanı yönetici yöneticisi danışman koordinatör genel директор менеджер инженер
  руководитель специалист бухгалтер начальник заместитель консультант разработчик программист юрист аналитик
  генеральный ведущий главный інженер керівник διευθυντής διευθύντρια μηχανικός υπεύθυνος σύμβουλος מנכ"ל מנהל
  מנהלת מהנדס מהנדסת סמנכ"ל יועץ יועצת רכז רכזת سמנכ"ל מנכ״ל סמנכ״ל מזכירה عורך עורכת مدير مهندس رئيس مستشار المدير
  مديرة مهندسة مسؤول مسؤولة منسق محاسب مندوب مدیر مدیرعامل کارشناس سرپرست مهندس voditelj voditeljica direktor
  direktorica direktorka menadžer menadžerka vodja svetovalec svetovalka stručnjak inženjer inženir
  referentica komercijalist predsednik predsjednik rukovodilac rukovoditelj riaditeľ riaditeľka vedúci vedúca
  konateľ konateľka manažér manažérka obchodník inžinier špecialista účtovníčka účtovník vadovas vadovė direktorius
  direktorė vadybininkas vadybininkė inžinierius specialistas specialistė vadītājs vadītāja direktors direktore
  menedžeris speciālists speciāliste inženieris juht juhataja müügijuht tegevjuht spetsialist insener raamatupidaja
  framkvæmdastjóri verkefnastjóri ráðgjafi fulltrúi verkfræðingur associée gérant gerent tècnic
  tècnica enginyer enginyera comptable директорка спеціаліст головний провідний заступник начальник управител
  мениджър инженер специалист експерт счетоводител търговски изпълнителен manajer direktur kepala staf pengarah
  pengurus jurutera eksekutif penyelia sorumlusu şefi başkanı asistanı temsilcisi director șef inginer responsabil
  reprezentant contabil coordonator acheteuse assistent jednatelka obchodní zástupce asistentka asystent kierowca
  inköpare ekonomiassistent servicetekniker innkjøper økonomisjef zimmermeister geschäftsleiter geschäftsleitung
  disponent sekretariat sekretärin verkaufsberater außendienst innendienst kundenbetreuer kundenbetreuerin
  maître maîtresse catedrático catedrática decano decana delegado delegada comercial administradora secretaria secretario arquitecto
  arquitecta contable notario procurador letrado contador contadora auxiliar encarregado geometra commercialista
  ragioniere architetto notaio segretaria segretario notaire architecte expert-comptable adjoint adjointe délégué
  déléguée attaché attachée secrétaire formateur formatrice fachanwalt notar advocaat notaris boekhouder advokat
  arkitekt revisor økonom rektor vd lakimies assistentti tutkija yrittäjä radca prawny adwokat architekt kierowniczka
  dyrektorka właścicielka referent przedstawiciel asistent ügyvéd asszisztens referens könyvelő tulajdonos avocat
  avukat mimar адвокат помощник секретарь логист закупщик представитель владелец основатель
  producteur productrice conducteur conductrice animateur animatrice vendeur vendeuse dirigeant dirigeante
  vice-président technico-commercial technico-commerciale coordinateur coordinatrice rédacteur rédactrice contrôleur
  contrôleuse analyste technicienne courtier courtière juriste chercheuse doctorante huissier bedrijfsleider
  bedrijfsleidster verkoopleider teamleider vestigingsleider werkvoorbereider secretaresse makelaar inkoopmanager
  productor productora encargada compradora vicepresidente becario becaria propietario propietaria venditore
  venditrice agente progettista disegnatore assistente leitung teamleitung beauftragter beauftragte vertreter
  fachkraft bevollmächtigter vorstandsvorsitzender vorstandsvorsitzende ledare ägare grundare grunnlegger indehaver
  ejer stifter formand montør elektriker mäklare megler mægler lärare lærer omistaja edustaja suunnittelija hoitaja
  myyjä ostaja neuvoja współwłaściciel wspólnik członek zastępca technolog logistyk spedytor kadrowa sekretarka
  projektant personalistka nákupčí prodejce elemanı ortağı kurucu kurucusu başkan koordinatörü danışmanı direktörü
  ortak технолог конструктор кладовщик оператор преподаватель доцент
  avdelingsdirektør seniorrådgiver přednosta laboratorní προϊστάμενος προϊσταμένη μηχανικός λογιστής γραμματέας
`);

/** Ends of titles in languages that write them as one word: `Inköpschef`, `Vertriebsassistentin`, `sölustjóri`. */
export const titleEnds = phrases(`
  chef | chefin | sjef | leiter | leiterin | leder | assistent | assistentin | manager | managerin | ingenieur |
  ingenieurin | ingenjör | ingeniør | berater | beraterin | direktør | direktor | direktorin | koordinator |
  koordinatorin | konsult | konsulent | konsulentin | johtaja | päällikkö | asiantuntija | koordinaattori |
  insinööri | meister | meisterin | techniker | technikerin | planer | planerin | führer | führerin | referent |
  referentin | disponent | disponentin | sekretär | sekretärin | entwickler | entwicklerin | verkäufer |
  medewerker | leider | leitung | beauftragter | beauftragte | adviseur | directeur | beheerder | utvecklare | säljare | rådgivare | rådgiver | handläggare |
  medarbetare | medarbejder | ansvarlig | ansvarig | vezető | igazgató | mérnök | stjóri | fulltrúi | juhataja |
  juht | fører | ansvarlige | menedzser | tanácsadó | spetsialist | menedžeris | vadītājs | vadītāja | vadovas | vadovė | vadybininkas | vadybininkė
`);

/** Titles in scripts without blanks: found anywhere in the line. */
export const titleParts = phrases(`
  Cap de | Cap d' | 室長 | 次長 | 専務 | 常務 | リーダー | チーフ | 业务员 | 業務員 | 秘书 | 律师 | 律師 | 讲师 | 院长 | 所长 | 部长 | 科长 | 组长 | 주임 | 실장 | 전무 | 상무 | 사장 |
  회장 | 변호사 | 원장 | 소장 | trưởng phòng | phó phòng | giám đốc | nhân viên | chuyên viên | kỹ sư | kế toán | trưởng nhóm | Trưởng phòng |
  Phó phòng | Giám đốc | Tổng giám đốc | Nhân viên | Chuyên viên | Kỹ sư | Kế toán | Trưởng nhóm | Quản lý |
  ผู้จัดการ | ผู้อำนวยการ | กรรมการ | วิศวกร | เจ้าหน้าที่ | หัวหน้า | ที่ปรึกษา | प्रबंधक | निदेशक |
  经理 | 經理 | 总监 | 總監 | 工程师 | 工程師 | 主任 | 主管 | 总裁 | 總裁 | 董事长 | 董事長 | 总经理 | 總經理 | 专员 | 專員 | 助理 | 顾问 | 顧問 | 教授 | 博士生
  | 研究员 | 部長 | 課長 | 係長 | 取締役 | 社長 | 代表取締役 | マネージャ | エンジニア | ディレクター | 担当 | 主任 | コンサルタント | 대표이사 | 대표 | 과장 | 부장 |
  차장 | 대리 | 팀장 | 사원 | 이사 | 본부장 | 연구원 | 책임 | 선임 | 매니저 | 교수
`);

/** Legal forms of companies. Lower case, without dots. */
export const legalForms = words(`
  inc incorporated corp corporation ltd limited llc llp lp plc pllc gmbh ag kg kgaa ohg ug mbh ev eg se sa sas
  sarl sàrl sasu eurl snc scs bv nv vof cv oy oyj ab hb as asa aps a/s ans sp spzoo zoo sro as. kft zrt nyrt bt
  srl spa sapa snc sl slu sau sca lda ltda eireli me oü uab sia doo dd d.o.o jsc cjsc ojsc pjsc llp pty pte pvt
  bhd sdn kk k.k gk tbk pt cia cie co ооо зао оао пао ао тов ип aş a.ş şti ltd.şti ehf hf lllp lc pc pa psc gbr
  mbb ges gesmbh co. e.u. e.k. e.v. aö gag vzw asbl fzco fzc fze dmcc wll w.l.l spc ش.م.ل ش.م.م ذ.م.م
  αε επε ικε οε εε еад ад еоод оод тоо чп фоп d.n.o. ood eood ry r.y. tmi
`);

/** Words that organisations have in their names. */
export const companyWords = words(`
  univ univ. university universität universitaet université universidad universidade università universiteit universitet
  univerzita uniwersytet üniversitesi yliopisto institute institut instituto istituto institution college école
  ecole escola escuela hochschule fachhochschule polytechnic politecnico politechnika academy akademie academia
  laboratory laboratories labs lab technologies technology technologie technologien tecnologia tecnologías systems
  system solutions solution group groupe gruppe grupo gruppo holding holdings industries industry international
  networks network software consulting consultants consultancy services service associates partners bank banque
  banca banco hospital klinik klinikum clinic company foundation stiftung fondation fundación electronics
  semiconductor semiconductors media communications telecom energy power gas pipeline insurance versicherung
  capital ventures investments investment financial finance securities management enterprises agency agentur
  agence studio studios ministry ministère ministerio council commission society association verein verband
  federation union chamber court embassy museum library school schule schools district county city bureau center
  centre zentrum centro research engineering pharmaceuticals pharma biotech motors automotive airlines logistics
  shipping foods brewery hotel hotels resort properties realty construction builders werke verlag handels brothers
  sons bros gebr & worldwide global digital interactive design designs productions publishing press analytics
  robotics dynamics instruments devices компания группа банк университет институт завод холдинг شركة مؤسسة مجموعة
  جامعة بنك مصرف مصنع شرکت دانشگاه חברת קבוצת אוניברסיטת אוניברסיטה בנק perusahaan yayasan syarikat εταιρεία
  πανεπιστήμιο τράπεζα όμιλος компанія університет фірма фирма фабрика комбинат società azienda empresa ditta
  logistik spedition maschinenbau werkzeugbau anlagenbau sanitär elektro bau vertriebs stadtwerke kanzlei praxis
  ingenieurbüro architekten architects lawyers advokat advokatbyrå advokatfirma notaires avocats abogados brewing bakery lumber plumbing roofing
`);

export const companyParts = phrases(`
  公司 | 集团 | 集團 | 大学 | 大學 | 研究院 | 研究所 | 学院 | 學院 | 医院 | 银行 | 株式会社 | 有限会社 | 合同会社 | 会社 | 銀行 | 주식회사 | (주) | ㈜ | 대학교 |
  연구소 | 연구원 | 학교 | 병원 | 은행 | 법인 | בע"מ | בע״מ | Công ty | công ty | บริษัท | มหาวิทยาลัย | ธนาคาร
`);

/** Words of departments: organisation, but not the organisation. */
export const departmentWords = words(`
  department dept dept. division div. faculty school section unit team office group business directorate branch
  lab laboratory abteilung fachbereich fakultät lehrstuhl bereich referat département service direction pôle unité
  departamento división área departament dipartimento reparto divisione afdeling avdelning avdeling osasto dział
  wydział oddělení osztály bölümü departmanı отдел департамент кафедра факультет управление center
`);

/** Words of streets and buildings. Lower case, without the final dot. */
export const streetWords = words(`
  iela prospekts gatvė alėja tn mnt tänav maantee pst cesta trg obala kolodvorska vegur freeway fwy expressway expy turnpike route rte street st road rd avenue ave av boulevard boul blvd bureau drive dr lane ln suite ste floor fl bldg building square sq court
  ct parkway pkwy plaza place pl highway hwy way terrace crescent circle cir close gardens park tower towers room
  rm box pobox postfach house unit apt estate mews row wharf quay hill view walk campus straße strasse str platz
  allee gasse ring weg damm ufer chaussee promenade rue chemin impasse quai route cours allée place bd bâtiment
  étage cedex bp calle avenida avda carrer paseo plaza piso edificio carretera ctra c/ polígono km rua travessa
  praça alameda rodovia andar sala edifício via viale piazza corso largo vicolo strada piano straat laan weg plein
  gracht kade singel dreef gata gatan vägen väg torg gate gata vei veien plass vej gade allé katu tie kuja ulica
  ul aleja al pl osiedle ulice náměstí nám třída utca út tér körút krt strada str bulevardul bd sokak sok cadde
  cad caddesi mahallesi mah bulvarı no kat улица ул вул вулиця проспект просп пр-т пр пер переулок дом д офис оф наб шоссе ш бул
  οδός λεωφόρος רחוב שדרות شارع طريق sector phase marg nagar salai jalan jl jln lot block blk soi thanon đường
  phường quận district dist ward chome
`);

export const streetEnds = phrases(`
  stræti | straße | strasse | str. | str | platz | allee | gasse | weg | damm | ufer | straat | laan | plein | gracht | kade |
  dreef | gatan | vägen | gata | gade | vej | veien | katu | kuja | chaussee
`);

/** The same, but ends of other words too (`Engineering`, `Lindberg`): only with a number right behind. */
export const vagueStreetEnds = phrases(`
  ring | gate | tie | park | markt | steig | hof | wall | tor | feld | berg | stieg | graben | wiese | anger | brücke | vei
`);

export const streetParts = phrases(`
  路 | 街 | 号 | 號 | 区 | 區 | 市 | 省 | 楼 | 樓 | 县 | 縣 | 丁目 | 番地 | 町 | 都 | 府 | 동 | 로  | 길 | 구  | 시  | 층
`);

/** Little words of running text: a line with several is prose. */
export const proseWords = words(`
  i we you they it this that these those is are was were am been being have has had will would can could should
  shall may might must please if when because but there my your our their its be do does did not don't doesn't
  didn't i'm i'll i've we're we'll you're it's that's let me us him her them what which who why how where here
  just so also then than as about into from with any some more very too been like get got know think want need ich
  wir sie er es ist sind war waren habe haben hat wird werden kann können könnte soll sollte bitte wenn weil aber
  nicht auch noch nur schon mir uns ihnen ihr ihre mein meine unser unsere dass daß wie was wer warum hier dann je
  nous vous il elle ils est sont était ai avons avez ont sera peut peuvent pourrait si quand parce mais pas aussi
  mon ma mes notre votre vos que qui quoi comment merci ne cette ces yo nosotros usted ustedes ellos es son fue ha
  han tiene puede pueden podría porque pero también nuestro nuestra su sus que quien cuando si no muy este esta eu
  você não são está foi tem pode mas também nosso nossa isso io noi voi loro è sono era ho abbiamo hai può possono
  perché ma anche nostro nostra suo che chi quando questo questa non ik wij jij u zij het zijn was heb hebben
  heeft kan kunnen zou als omdat maar niet ook mijn ons onze jullie deze dat wat jag vi ni är var har kan
  skulle om men inte också min vår er jeg du ikke på som och og att at minä sinä hän me te he on ovat oli я мы вы
  он она они это был были есть будет может если но не также мой наш ваш что как кто где
`);

export const greetings = phrases(`
  hi | hello | dear | hey | howdy | good morning | good afternoon | good evening | greetings all | hallo | guten
  tag | guten morgen | sehr geehrte | liebe | lieber | moin | servus | bonjour | bonsoir | salut | cher | chère
  | hola | buenos días | buenas | estimado | estimada | olá | ola | prezado | prezada | caro | cara | bom dia |
  boa tarde | ciao | buongiorno | gentile | salve | egregio | beste | geachte | goedemorgen | hej | hei | kära |
  kjære | kære | hyvä | moi | cześć | dzień dobry | szanowni | szanowny | szanowna | dobrý den | ahoj | vážený |
  vážená | kedves | tisztelt | bună | stimate | stimată | merhaba | sayın | здравствуйте | добрый день |
  уважаемый | уважаемая | привет | доброго дня | γεια | αγαπητ | שלום | مرحبا | السلام | عزيزي | 您好 | 你好 | 各位 |
  سلام | با سلام | سيد | sæl | tere | labdien | laba diena | zdravo | pozdravljeni | poštovani | poštovana | здравейте | witam |
  เรียน | สวัสดี | नमस्ते | selamat | yth | bon dia | tjena | grüezi | grüß gott | guten abend | お世話 | 様 | 안녕하세요 | xin chào | kính gửi | sawasdee
`);

/** Degrees and honours behind a name, titles before it. Lower case, without dots. */
export const nameDegrees = words(`
  phd ph.d dphil msc m.sc bsc b.sc ms m.s bs b.s ma m.a ba b.a mba emba pe p.e esq cpa cfa cissp pmp md m.d do dds
  dvm rn jd j.d llm ll.m llb eng ceng p.eng ing dipl-ing dipl.-ing mag dr jr sr ii iii iv frcs fca acca aia leed
  cphr shrm-scp meng beng dba edd ed.d pharmd psyd rgn cfe obe mbe cbe phr sphr cism itil msce btech mtech ccie cisa pg arch dipl
`);

export const nameTitles = words(`
  mr mrs ms miss mx dr prof professor sir dame rev hon herr frau m mme mlle sr sra srta dott dott.ssa ing dipl-ing
  dipl.-ing mag lic doc pan pani hr fr dhr mevr mw univ-prof pd eng ir drs arq adv rag geom avv sig sig.ra dra eng.ª eng.º dr.ª sr.ª arq.ª dkfm bc mgr inż mudr judr phdr rndr mvdr
  инж проф م د
`);

/** Small words inside names. */
export const nameParticles = words(`
  de da do das dos del della di van der den von zu zum zur la le les du el al bin ibn ben y e st ter ten af av of
`);
