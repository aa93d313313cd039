// Written by scripts/dates.ts. A line a language: its tag, a long date and its months, a short date and its months, minutes.
export const dateRows = `am	{d} {m} {y}	ጃንዋሪ/ፌብሩዋሪ/ማርች/ኤፕሪል/ሜይ/ጁን/ጁላይ/ኦገስት/ሴፕቴምበር/ኦክቶበር/ኖቬምበር/ዲሴምበር	{m} {d}	ጃን/ፌብ/ማርች/ኤፕሪ/ሜይ/ጁን/ጁላይ/ኦገስ/ሴፕቴ/ኦክቶ/ኖቬም/ዲሴም	{n} ደቂቃ
ar	{d} {m} {y}	يناير/فبراير/مارس/أبريل/مايو/يونيو/يوليو/أغسطس/سبتمبر/أكتوبر/نوفمبر/ديسمبر	{d} {m}	يناير/فبراير/مارس/أبريل/مايو/يونيو/يوليو/أغسطس/سبتمبر/أكتوبر/نوفمبر/ديسمبر	{n} د
az	{d} {m} {y}	yanvar/fevral/mart/aprel/may/iyun/iyul/avqust/sentyabr/oktyabr/noyabr/dekabr	{d} {m}	yan/fev/mar/apr/may/iyn/iyl/avq/sen/okt/noy/dek	{n} dəq
be	{d} {m} {y} г.	студзеня/лютага/сакавіка/красавіка/мая/чэрвеня/ліпеня/жніўня/верасня/кастрычніка/лістапада/снежня	{d} {m}	сту/лют/сак/кра/мая/чэр/ліп/жні/вер/кас/ліс/сне	{n} хв
bg	{d} {m} {y} г.	януари/февруари/март/април/май/юни/юли/август/септември/октомври/ноември/декември	{d}.{m}	01/02/03/04/05/06/07/08/09/10/11/12	{n} мин
bn	{d} {m}, {y}	জানুয়ারি/ফেব্রুয়ারি/মার্চ/এপ্রিল/মে/জুন/জুলাই/আগস্ট/সেপ্টেম্বর/অক্টোবর/নভেম্বর/ডিসেম্বর	{d} {m}	জানু/ফেব/মার্চ/এপ্রি/মে/জুন/জুল/আগ/সেপ/অক্টো/নভে/ডিসে	{n} মিনিট
bs	{d}. {m} {y}.	januar/februar/mart/april/maj/juni/juli/august/septembar/oktobar/novembar/decembar	{d}. {m}	jan/feb/mar/apr/maj/jun/jul/aug/sep/okt/nov/dec	{n} min.
ca	{d} {m} del {y}	de gener/de febrer/de març/d’abril/de maig/de juny/de juliol/d’agost/de setembre/d’octubre/de novembre/de desembre	{d} {m}	de gen./de febr./de març/d’abr./de maig/de juny/de jul./d’ag./de set./d’oct./de nov./de des.	{n} min
cs	{d}. {m} {y}	ledna/února/března/dubna/května/června/července/srpna/září/října/listopadu/prosince	{d}. {m}.	1/2/3/4/5/6/7/8/9/10/11/12	{n} min
cy	{d} {m} {y}	Ionawr/Chwefror/Mawrth/Ebrill/Mai/Mehefin/Gorffennaf/Awst/Medi/Hydref/Tachwedd/Rhagfyr	{d} {m}	Ion/Chwef/Maw/Ebr/Mai/Meh/Gorff/Awst/Medi/Hyd/Tach/Rhag	{n} mun
da	{d}. {m} {y}	januar/februar/marts/april/maj/juni/juli/august/september/oktober/november/december	{d}. {m}	jan./feb./mar./apr./maj/jun./jul./aug./sep./okt./nov./dec.	{n} min.
de	{d}. {m} {y}	Januar/Februar/März/April/Mai/Juni/Juli/August/September/Oktober/November/Dezember	{d}. {m}	Jan./Feb./März/Apr./Mai/Juni/Juli/Aug./Sept./Okt./Nov./Dez.	{n} Min.
el	{d} {m} {y}	Ιανουαρίου/Φεβρουαρίου/Μαρτίου/Απριλίου/Μαΐου/Ιουνίου/Ιουλίου/Αυγούστου/Σεπτεμβρίου/Οκτωβρίου/Νοεμβρίου/Δεκεμβρίου	{d} {m}	Ιαν/Φεβ/Μαρ/Απρ/Μαΐ/Ιουν/Ιουλ/Αυγ/Σεπ/Οκτ/Νοε/Δεκ	{n} λ.
en	{m} {d}, {y}	January/February/March/April/May/June/July/August/September/October/November/December	{m} {d}	Jan/Feb/Mar/Apr/May/Jun/Jul/Aug/Sep/Oct/Nov/Dec	{n} min read
en-GB	{d} {m} {y}	January/February/March/April/May/June/July/August/September/October/November/December	{d} {m}	Jan/Feb/Mar/Apr/May/Jun/Jul/Aug/Sept/Oct/Nov/Dec	{n} min read
es	{d} de {m} de {y}	enero/febrero/marzo/abril/mayo/junio/julio/agosto/septiembre/octubre/noviembre/diciembre	{d} {m}	ene/feb/mar/abr/may/jun/jul/ago/sept/oct/nov/dic	{n} min
et	{d}. {m} {y}	jaanuar/veebruar/märts/aprill/mai/juuni/juuli/august/september/oktoober/november/detsember	{d}. {m}	jaan/veebr/märts/apr/mai/juuni/juuli/aug/sept/okt/nov/dets	{n} min
eu	{y}(e)ko {m}ren {d}(a)	urtarrila/otsaila/martxoa/apirila/maiatza/ekaina/uztaila/abuztua/iraila/urria/azaroa/abendua	{m} {d}(a)	urt./ots./mar./api./mai./eka./uzt./abu./ira./urr./aza./abe.	{n} min
fa	{d} {m} {y}	ژانویهٔ/فوریهٔ/مارس/آوریل/مهٔ/ژوئن/ژوئیهٔ/اوت/سپتامبر/اکتبر/نوامبر/دسامبر	{d} {m}	ژانویه/فوریه/مارس/آوریل/مه/ژوئن/ژوئیه/اوت/سپتامبر/اکتبر/نوامبر/دسامبر	{n} دقیقه
fi	{d}. {m} {y}	tammikuuta/helmikuuta/maaliskuuta/huhtikuuta/toukokuuta/kesäkuuta/heinäkuuta/elokuuta/syyskuuta/lokakuuta/marraskuuta/joulukuuta	{d}.{m}.	1/2/3/4/5/6/7/8/9/10/11/12	{n} min
fil	{m} {d}, {y}	Enero/Pebrero/Marso/Abril/Mayo/Hunyo/Hulyo/Agosto/Setyembre/Oktubre/Nobyembre/Disyembre	{m} {d}	Ene/Peb/Mar/Abr/May/Hun/Hul/Ago/Set/Okt/Nob/Dis	{n} min.
fr	{d} {m} {y}	janvier/février/mars/avril/mai/juin/juillet/août/septembre/octobre/novembre/décembre	{d} {m}	janv./févr./mars/avr./mai/juin/juil./août/sept./oct./nov./déc.	{n} min
ga	{d} {m} {y}	Eanáir/Feabhra/Márta/Aibreán/Bealtaine/Meitheamh/Iúil/Lúnasa/Meán Fómhair/Deireadh Fómhair/Samhain/Nollaig	{d} {m}	Ean/Feabh/Márta/Aib/Beal/Meith/Iúil/Lún/MFómh/DFómh/Samh/Noll	{n} nóim
gl	{d} de {m} de {y}	xaneiro/febreiro/marzo/abril/maio/xuño/xullo/agosto/setembro/outubro/novembro/decembro	{d} de {m}	xan./feb./mar./abr./maio/xuño/xul./ago./set./out./nov./dec.	{n} min
gu	{d} {m}, {y}	જાન્યુઆરી/ફેબ્રુઆરી/માર્ચ/એપ્રિલ/મે/જૂન/જુલાઈ/ઑગસ્ટ/સપ્ટેમ્બર/ઑક્ટોબર/નવેમ્બર/ડિસેમ્બર	{d} {m}	જાન્યુ/ફેબ્રુ/માર્ચ/એપ્રિલ/મે/જૂન/જુલાઈ/ઑગસ્ટ/સપ્ટે/ઑક્ટો/નવે/ડિસે	{n} મિનિટ
he	{d} ב{m} {y}	ינואר/פברואר/מרץ/אפריל/מאי/יוני/יולי/אוגוסט/ספטמבר/אוקטובר/נובמבר/דצמבר	{d} ב{m}	ינו׳/פבר׳/מרץ/אפר׳/מאי/יוני/יולי/אוג׳/ספט׳/אוק׳/נוב׳/דצמ׳	{n} דק׳
hi	{d} {m} {y}	जनवरी/फ़रवरी/मार्च/अप्रैल/मई/जून/जुलाई/अगस्त/सितंबर/अक्टूबर/नवंबर/दिसंबर	{d} {m}	जन॰/फ़र॰/मार्च/अप्रैल/मई/जून/जुल॰/अग॰/सित॰/अक्टू॰/नव॰/दिस॰	{n} मि॰
hr	{d}. {m} {y}.	siječnja/veljače/ožujka/travnja/svibnja/lipnja/srpnja/kolovoza/rujna/listopada/studenoga/prosinca	{d}. {m}	sij/velj/ožu/tra/svi/lip/srp/kol/ruj/lis/stu/pro	{n} min
hu	{y}. {m} {d}.	január/február/március/április/május/június/július/augusztus/szeptember/október/november/december	{m} {d}.	jan./febr./márc./ápr./máj./jún./júl./aug./szept./okt./nov./dec.	{n} p
hy	{d} {m}, {y} թ.	հունվարի/փետրվարի/մարտի/ապրիլի/մայիսի/հունիսի/հուլիսի/օգոստոսի/սեպտեմբերի/հոկտեմբերի/նոյեմբերի/դեկտեմբերի	{d} {m}	հնվ/փտվ/մրտ/ապր/մյս/հնս/հլս/օգս/սեպ/հոկ/նոյ/դեկ	{n} ր
id	{d} {m} {y}	Januari/Februari/Maret/April/Mei/Juni/Juli/Agustus/September/Oktober/November/Desember	{d} {m}	Jan/Feb/Mar/Apr/Mei/Jun/Jul/Agu/Sep/Okt/Nov/Des	{n} mnt
is	{d}. {m} {y}	janúar/febrúar/mars/apríl/maí/júní/júlí/ágúst/september/október/nóvember/desember	{d}. {m}	jan./feb./mar./apr./maí/jún./júl./ágú./sep./okt./nóv./des.	{n} mín.
it	{d} {m} {y}	gennaio/febbraio/marzo/aprile/maggio/giugno/luglio/agosto/settembre/ottobre/novembre/dicembre	{d} {m}	gen/feb/mar/apr/mag/giu/lug/ago/set/ott/nov/dic	{n} min
ja	{y}年{m}月{d}日	1/2/3/4/5/6/7/8/9/10/11/12	{m}月{d}日	1/2/3/4/5/6/7/8/9/10/11/12	{n} 分
ka	{d} {m}, {y}	იანვარი/თებერვალი/მარტი/აპრილი/მაისი/ივნისი/ივლისი/აგვისტო/სექტემბერი/ოქტომბერი/ნოემბერი/დეკემბერი	{d} {m}	იან/თებ/მარ/აპრ/მაი/ივნ/ივლ/აგვ/სექ/ოქტ/ნოე/დეკ	{n} წთ
kk	{y} ж. {d} {m}	қаңтар/ақпан/наурыз/сәуір/мамыр/маусым/шілде/тамыз/қыркүйек/қазан/қараша/желтоқсан	{d} {m}	қаң./ақп./нау./сәу./мам./мау./шіл./там./қыр./қаз./қар./жел.	{n} мин
km	{d} {m} {y}	មករា/កុម្ភៈ/មីនា/មេសា/ឧសភា/មិថុនា/កក្កដា/សីហា/កញ្ញា/តុលា/វិច្ឆិកា/ធ្នូ	{d} {m}	មករា/កុម្ភៈ/មីនា/មេសា/ឧសភា/មិថុនា/កក្កដា/សីហា/កញ្ញា/តុលា/វិច្ឆិកា/ធ្នូ	{n} នាទី
kn	{m} {d}, {y}	ಜನವರಿ/ಫೆಬ್ರವರಿ/ಮಾರ್ಚ್/ಏಪ್ರಿಲ್/ಮೇ/ಜೂನ್/ಜುಲೈ/ಆಗಸ್ಟ್/ಸೆಪ್ಟೆಂಬರ್/ಅಕ್ಟೋಬರ್/ನವೆಂಬರ್/ಡಿಸೆಂಬರ್	{d} {m}	ಜನ/ಫೆಬ್ರ/ಮಾರ್ಚ್/ಏಪ್ರಿ/ಮೇ/ಜೂನ್/ಜುಲೈ/ಆಗ/ಸೆಪ್ಟೆಂ/ಅಕ್ಟೋ/ನವೆಂ/ಡಿಸೆಂ	{n} ನಿಮಿ
ko	{y}년 {m} {d}일	1월/2월/3월/4월/5월/6월/7월/8월/9월/10월/11월/12월	{m} {d}일	1월/2월/3월/4월/5월/6월/7월/8월/9월/10월/11월/12월	{n}분
lo	{d} {m} {y}	ມັງກອນ/ກຸມພາ/ມີນາ/ເມສາ/ພຶດສະພາ/ມິຖຸນາ/ກໍລະກົດ/ສິງຫາ/ກັນຍາ/ຕຸລາ/ພະຈິກ/ທັນວາ	{d} {m}	ມ.ກ./ກ.ພ./ມ.ນ./ມ.ສ./ພ.ພ./ມິ.ຖ./ກ.ລ./ສ.ຫ./ກ.ຍ./ຕ.ລ./ພ.ຈ./ທ.ວ.	{n} ນທ
lt	{y} m. {m} {d} d.	sausio/vasario/kovo/balandžio/gegužės/birželio/liepos/rugpjūčio/rugsėjo/spalio/lapkričio/gruodžio	{m}-{d}	01/02/03/04/05/06/07/08/09/10/11/12	{n} min.
lv	{y}. gada {d}. {m}	janvāris/februāris/marts/aprīlis/maijs/jūnijs/jūlijs/augusts/septembris/oktobris/novembris/decembris	{d}. {m}	janv./febr./marts/apr./maijs/jūn./jūl./aug./sept./okt./nov./dec.	{n} min
mk	{d} {m} {y} г.	јануари/февруари/март/април/мај/јуни/јули/август/септември/октомври/ноември/декември	{d} {m}	јан./фев./мар./апр./мај/јун./јул./авг./сеп./окт./ное./дек.	{n} мин.
ml	{y} {m} {d}	ജനുവരി/ഫെബ്രുവരി/മാർച്ച്/ഏപ്രിൽ/മേയ്/ജൂൺ/ജൂലൈ/ഓഗസ്റ്റ്/സെപ്റ്റംബർ/ഒക്‌ടോബർ/നവംബർ/ഡിസംബർ	{m} {d}	ജനു/ഫെബ്രു/മാർ/ഏപ്രി/മേയ്/ജൂൺ/ജൂലൈ/ഓഗ/സെപ്റ്റം/ഒക്ടോ/നവം/ഡിസം	{n} മി.
mn	{y} оны {m}ын {d}	нэгдүгээр сар/хоёрдугаар сар/гуравдугаар сар/дөрөвдүгээр сар/тавдугаар сар/зургаадугаар сар/долоодугаар сар/наймдугаар сар/есдүгээр сар/аравдугаар сар/арван нэгдүгээр сар/арван хоёрдугаар сар	{m}ын {d}	1-р сар/2-р сар/3-р сар/4-р сар/5-р сар/6-р сар/7-р сар/8-р сар/9-р сар/10-р сар/11-р сар/12-р сар	{n} мин
mr	{d} {m}, {y}	जानेवारी/फेब्रुवारी/मार्च/एप्रिल/मे/जून/जुलै/ऑगस्ट/सप्टेंबर/ऑक्टोबर/नोव्हेंबर/डिसेंबर	{d} {m}	जाने/फेब्रु/मार्च/एप्रि/मे/जून/जुलै/ऑग/सप्टें/ऑक्टो/नोव्हें/डिसें	{n} मिनि
ms	{d} {m} {y}	Januari/Februari/Mac/April/Mei/Jun/Julai/Ogos/September/Oktober/November/Disember	{d} {m}	Jan/Feb/Mac/Apr/Mei/Jun/Jul/Ogo/Sep/Okt/Nov/Dis	{n} min
my	{y} {m} {d}	ဇန်နဝါရီ/ဖေဖော်ဝါရီ/မတ်/ဧပြီ/မေ/ဇွန်/ဇူလိုင်/ဩဂုတ်/စက်တင်ဘာ/အောက်တိုဘာ/နိုဝင်ဘာ/ဒီဇင်ဘာ	{m} {d}	ဇန်/ဖေ/မတ်/ဧ/မေ/ဇွန်/ဇူ/ဩ/စက်/အောက်/နို/ဒီ	{n} မိနစ်
nb	{d}. {m} {y}	januar/februar/mars/april/mai/juni/juli/august/september/oktober/november/desember	{d}. {m}	jan./feb./mars/apr./mai/juni/juli/aug./sep./okt./nov./des.	{n} min
ne	{y} {m} {d}	जनवरी/फेब्रुअरी/मार्च/अप्रिल/मे/जुन/जुलाई/अगस्ट/सेप्टेम्बर/अक्टोबर/नोभेम्बर/डिसेम्बर	{m} {d}	जनवरी/फेब्रुअरी/मार्च/अप्रिल/मे/जुन/जुलाई/अगस्ट/सेप्टेम्बर/अक्टोबर/नोभेम्बर/डिसेम्बर	{n} मिनेट
nl	{d} {m} {y}	januari/februari/maart/april/mei/juni/juli/augustus/september/oktober/november/december	{d} {m}	jan/feb/mrt/apr/mei/jun/jul/aug/sep/okt/nov/dec	{n} min
pa	{d} {m} {y}	ਜਨਵਰੀ/ਫ਼ਰਵਰੀ/ਮਾਰਚ/ਅਪ੍ਰੈਲ/ਮਈ/ਜੂਨ/ਜੁਲਾਈ/ਅਗਸਤ/ਸਤੰਬਰ/ਅਕਤੂਬਰ/ਨਵੰਬਰ/ਦਸੰਬਰ	{d} {m}	ਜਨ/ਫ਼ਰ/ਮਾਰਚ/ਅਪ੍ਰੈ/ਮਈ/ਜੂਨ/ਜੁਲਾ/ਅਗ/ਸਤੰ/ਅਕਤੂ/ਨਵੰ/ਦਸੰ	{n} ਮਿੰਟ
pl	{d} {m} {y}	stycznia/lutego/marca/kwietnia/maja/czerwca/lipca/sierpnia/września/października/listopada/grudnia	{d} {m}	sty/lut/mar/kwi/maj/cze/lip/sie/wrz/paź/lis/gru	{n} min
ps	{y} {m} {d}	جنوري/فبروري/مارچ/اپریل/مۍ/جون/جولای/اګست/سېپتمبر/اکتوبر/نومبر/دسمبر	{m} {d}	جنوري/فبروري/مارچ/اپریل/مۍ/جون/جولای/اګست/سېپتمبر/اکتوبر/نومبر/دسمبر	{n} دقیقه
pt	{d} de {m} de {y}	janeiro/fevereiro/março/abril/maio/junho/julho/agosto/setembro/outubro/novembro/dezembro	{d} de {m}	jan./fev./mar./abr./mai./jun./jul./ago./set./out./nov./dez.	{n} min
pt-PT	{d} de {m} de {y}	janeiro/fevereiro/março/abril/maio/junho/julho/agosto/setembro/outubro/novembro/dezembro	{d}/{m}	01/02/03/04/05/06/07/08/09/10/11/12	{n} min
ro	{d} {m} {y}	ianuarie/februarie/martie/aprilie/mai/iunie/iulie/august/septembrie/octombrie/noiembrie/decembrie	{d} {m}	ian./feb./mar./apr./mai/iun./iul./aug./sept./oct./nov./dec.	{n} min.
ru	{d} {m} {y} г.	января/февраля/марта/апреля/мая/июня/июля/августа/сентября/октября/ноября/декабря	{d} {m}	янв./февр./мар./апр./мая/июн./июл./авг./сент./окт./нояб./дек.	{n} мин
si	{y} {m} {d}	දුරුතු/නවම්/මැදින්/බක්/වෙසක්/පොසොන්/ඇසළ/නිකිණි/බිනර/වප්/ඉල්/උඳුවප්	{m} {d}	දුරුතු/නවම්/මැදින්/බක්/වෙසක්/පොසොන්/ඇසළ/නිකිණි/බිනර/වප්/ඉල්/උඳුවප්	මිනි {n}
sk	{d}. {m} {y}	januára/februára/marca/apríla/mája/júna/júla/augusta/septembra/októbra/novembra/decembra	{d}. {m}.	1/2/3/4/5/6/7/8/9/10/11/12	{n} min
sl	{d}. {m} {y}	januar/februar/marec/april/maj/junij/julij/avgust/september/oktober/november/december	{d}. {m}	jan./feb./mar./apr./maj/jun./jul./avg./sep./okt./nov./dec.	{n} min
sq	{d} {m} {y}	janar/shkurt/mars/prill/maj/qershor/korrik/gusht/shtator/tetor/nëntor/dhjetor	{d} {m}	jan/shk/mar/pri/maj/qer/korr/gush/sht/tet/nën/dhj	{n} min.
sr	{d}. {m} {y}.	јануар/фебруар/март/април/мај/јун/јул/август/септембар/октобар/новембар/децембар	{d}. {m}	јан/феб/мар/апр/мај/јун/јул/авг/сеп/окт/нов/дец	{n} мин
sv	{d} {m} {y}	januari/februari/mars/april/maj/juni/juli/augusti/september/oktober/november/december	{d} {m}	jan./feb./mars/apr./maj/juni/juli/aug./sep./okt./nov./dec.	{n} min
sw	{d} {m} {y}	Januari/Februari/Machi/Aprili/Mei/Juni/Julai/Agosti/Septemba/Oktoba/Novemba/Desemba	{d} {m}	Jan/Feb/Mac/Apr/Mei/Jun/Jul/Ago/Sep/Okt/Nov/Des	dakika {n}
ta	{d} {m}, {y}	ஜனவரி/பிப்ரவரி/மார்ச்/ஏப்ரல்/மே/ஜூன்/ஜூலை/ஆகஸ்ட்/செப்டம்பர்/அக்டோபர்/நவம்பர்/டிசம்பர்	{m} {d}	ஜன./பிப்./மார்./ஏப்./மே/ஜூன்/ஜூலை/ஆக./செப்./அக்./நவ./டிச.	{n} நிமி.
te	{d} {m}, {y}	జనవరి/ఫిబ్రవరి/మార్చి/ఏప్రిల్/మే/జూన్/జులై/ఆగస్టు/సెప్టెంబర్/అక్టోబర్/నవంబర్/డిసెంబర్	{d} {m}	జన/ఫిబ్ర/మార్చి/ఏప్రి/మే/జూన్/జులై/ఆగ/సెప్టెం/అక్టో/నవం/డిసెం	{n} నిమి.
th	{d} {m} {y}	มกราคม/กุมภาพันธ์/มีนาคม/เมษายน/พฤษภาคม/มิถุนายน/กรกฎาคม/สิงหาคม/กันยายน/ตุลาคม/พฤศจิกายน/ธันวาคม	{d} {m}	ม.ค./ก.พ./มี.ค./เม.ย./พ.ค./มิ.ย./ก.ค./ส.ค./ก.ย./ต.ค./พ.ย./ธ.ค.	{n} นาที
tr	{d} {m} {y}	Ocak/Şubat/Mart/Nisan/Mayıs/Haziran/Temmuz/Ağustos/Eylül/Ekim/Kasım/Aralık	{d} {m}	Oca/Şub/Mar/Nis/May/Haz/Tem/Ağu/Eyl/Eki/Kas/Ara	{n} dk.
uk	{d} {m} {y} р.	січня/лютого/березня/квітня/травня/червня/липня/серпня/вересня/жовтня/листопада/грудня	{d} {m}	січ./лют./бер./квіт./трав./черв./лип./серп./вер./жовт./лист./груд.	{n} хв
ur	{d} {m}، {y}	جنوری/فروری/مارچ/اپریل/مئی/جون/جولائی/اگست/ستمبر/اکتوبر/نومبر/دسمبر	{d} {m}	جنوری/فروری/مارچ/اپریل/مئی/جون/جولائی/اگست/ستمبر/اکتوبر/نومبر/دسمبر	{n} منٹ
uz	{d}-{m}, {y}	yanvar/fevral/mart/aprel/may/iyun/iyul/avgust/sentabr/oktabr/noyabr/dekabr	{d}-{m}	yan/fev/mar/apr/may/iyn/iyl/avg/sen/okt/noy/dek	{n} daq.
vi	{d} {m}, {y}	tháng 1/tháng 2/tháng 3/tháng 4/tháng 5/tháng 6/tháng 7/tháng 8/tháng 9/tháng 10/tháng 11/tháng 12	{d} {m}	thg 1/thg 2/thg 3/thg 4/thg 5/thg 6/thg 7/thg 8/thg 9/thg 10/thg 11/thg 12	{n} phút
zh	{y}年{m}月{d}日	1/2/3/4/5/6/7/8/9/10/11/12	{m}月{d}日	1/2/3/4/5/6/7/8/9/10/11/12	{n}分钟
zh-Hant	{y}年{m}月{d}日	1/2/3/4/5/6/7/8/9/10/11/12	{m}月{d}日	1/2/3/4/5/6/7/8/9/10/11/12	{n} 分鐘
zu	{m} {d}, {y}	Januwari/Februwari/Mashi/Ephreli/Meyi/Juni/Julayi/Agasti/Septhemba/Okthoba/Novemba/Disemba	{m} {d}	Jan/Feb/Mas/Eph/Mey/Jun/Jul/Aga/Sep/Okt/Nov/Dis	{n} iminithi`;
