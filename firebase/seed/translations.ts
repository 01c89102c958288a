import { paragraphs } from '#src/domain/richText.ts';
import { translationDraftId, translationDraftSchema, translationSchema } from '#src/domain/translation.ts';
import { cities } from './cities.ts';
import { personas } from './people.ts';
import { type SeedDocument, seedDocument } from './seedDocument.ts';

/**
 * Translations of demonstration cases, in our own sentences: whether people or a machine made them is part of the
 * demonstration. One is complete and runs from right to left, one follows an old version and lacks a text, one is
 * marked as a machine's, and one waits to be released.
 */
export function translationDocuments(): SeedDocument[] {
  return [...released.map(releasedDocument), waitingDocument()];
}

const none = { summary: '', challenge: '', approach: '', participation: '', lessons: '', conditions: '' };

const released = [
  {
    caseStudyId: 'amman-landfill-gas',
    language: 'ar',
    kind: 'human',
    by: personas.memberInAmman.uid,
    releasedAt: new Date('2026-09-21T09:10:00Z'),
    texts: {
      ...none,
      title: 'كهرباء من مطمر النفايات في عاصمة سريعة النمو',
      summary:
        'تلتقط أمانة عمّان الكبرى غاز الميثان من مطمر الغباوي وتحرقه في محركات تغذي الشبكة الوطنية بالكهرباء. وفّر النظام الأول ما يصل إلى 4.8 ميغاواط، ثم أضافت مرحلة لاحقة محركًا وخلية جديدة، بتوفير يُقدَّر بنحو 73,600 طن من مكافئ ثاني أكسيد الكربون سنويًا.',
      challenge: paragraphs(
        'تضاعف عدد سكان عمّان تقريبًا منذ بداية الحرب في سوريا، وازدادت النفايات الواردة إلى المطمر الهندسي الوحيد للعاصمة والزرقاء والرصيفة بنحو الثلث لتبلغ قرابة 4,000 طن يوميًا. وامتلأت الخلايا قبل موعدها بسنوات. كان الميثان يتسرب، وكانت الروائح والحرائق تزعج الجيران، وكانت الأمانة تنفق كثيرًا على الكهرباء في بلد يستورد كل طاقته تقريبًا.',
      ),
      approach: paragraphs(
        'بقروض ومنح رتّبها مصرف تنموي والاتحاد الأوروبي وجهات مانحة أخرى، غطّت الأمانة الخلايا الثلاث الأولى، وركّبت الآبار والأنابيب والشعلة، ووصلت محركات الغاز بالشبكة. وتُخصم الكهرباء المنتجة من فاتورة الأمانة. وفي مراحل لاحقة غُطيت الخلية الرابعة وبُنيت السادسة وأضيف محرك آخر، بحيث تُصمَّم كل خلية جديدة لاستخراج الغاز منذ البداية.',
        'كما أُنشئت شركة بلدية للنفايات الصلبة بعقد خدمة عامة، وروجعت الرسوم، وأدخل مشروع تجريبي العاملين غير النظاميين في الفرز إلى عمل أكثر أمانًا. وشمل عقد للتصميم والبناء والتشغيل السنوات الأولى لتدريب الكوادر المحلية.',
      ),
      lessons: paragraphs(
        'صمّموا كل خلية جديدة لالتقاط الغاز؛ فالتجهيز اللاحق أغلى ويضيّع أفضل السنوات. فتح التمويل المختلط الباب، لكن التوفير في فاتورة الكهرباء هو ما يُبقي المحركات في الخدمة. وغاز المطامر جسر لا غاية: فالمكسب الأكبر في إبقاء بقايا الطعام والحدائق خارج المطمر من الأصل.',
        'سجل تجريبي أُعدّ من مصادر عامة، وليس بيانًا صادرًا عن المدينة.',
      ),
    },
  },
  {
    caseStudyId: 'ghent-circulation-plan',
    language: 'fr',
    kind: 'human',
    by: personas.otherAuthor.uid,
    releasedAt: new Date('2025-06-17T13:30:00Z'),
    texts: {
      ...none,
      title: 'Plan de circulation : six secteurs, et plus de traversée du centre',
      summary:
        'Le 3 avril 2017, Gand a divisé son centre en six secteurs où les voitures n’entrent que depuis le périphérique, et a agrandi la zone piétonne. Des évaluations indépendantes ont constaté bien plus de cyclistes, environ un sixième de circulation automobile en moins aux heures de pointe sur les routes du centre, et un usage croissant des transports publics.',
      challenge: paragraphs(
        'Le trafic de transit encombrait d’étroites rues médiévales, ralentissait trams et bus et gâtait l’air des habitants. Le vélo progressait déjà, depuis environ un cinquième des déplacements en 2012, mais les raccourcis des automobilistes passaient par les rues mêmes dont les cyclistes avaient besoin. Les premières zones sans voitures avaient repoussé le trafic vers les quartiers voisins.',
      ),
      lessons: paragraphs(
        'Tout changer en une seule nuit : une mise en place lente aurait donné des années de rues à moitié transformées et de disputes. Des évaluateurs extérieurs et des données ouvertes ont apaisé le débat, et la ville a pu corriger ses erreurs sans perdre la face. Donnez dès le premier jour un permis à ceux qui n’ont pas d’autre choix que la voiture, comme les aides-soignants et les artisans.',
        'Fiche de démonstration établie à partir de sources publiques ; elle n’engage pas la ville.',
      ),
    },
  },
  {
    caseStudyId: 'medellin-green-corridors',
    language: 'es',
    kind: 'machine',
    by: personas.author.uid,
    releasedAt: new Date('2025-02-25T15:00:00Z'),
    texts: {
      ...none,
      title: 'Corredores verdes: refrescar calle por calle una ciudad cálida de valle',
      summary:
        'Entre 2016 y 2019 Medellín plantó treinta corredores conectados de árboles, palmas y sotobosque a lo largo de vías y quebradas. La red une parques, cerros y corrientes, da sombra a quienes caminan y esperan al aire libre, y fue construida y cuidada con la ayuda de residentes formados como jardineros.',
      challenge: paragraphs(
        'El crecimiento rápido y denso en el fondo de un valle estrecho dejó a Medellín con superficies duras, tráfico intenso y muy poca sombra. Las zonas construidas guardaban el calor hasta bien entrada la noche, y las partículas finas se volvieron una emergencia de salud recurrente. El verde estaba mal repartido: los grandes parques quedaban en los bordes, mientras que las avenidas, los mercados y las rutas de bus más concurridos casi no tenían.',
      ),
      approach: paragraphs(
        'Las secretarías de medio ambiente y de infraestructura física diseñaron juntas los corredores, de modo que la siembra, el drenaje y los andenes se planearon como una sola obra. Primero se eligieron bordes de vías, separadores y orillas de quebradas, sembrados por capas con especies nativas y tropicales. Personas de barrios desfavorecidos fueron formadas y contratadas para sembrar y mantener.',
      ),
      lessons: paragraphs(
        'Trate la siembra como infraestructura: la responsabilidad compartida entre los departamentos verde y vial resolvió pronto las disputas por espacio y presupuesto. El dinero para mantenimiento y los jardineros locales decidieron si las plantas sobrevivían.',
        'Registro de demostración compilado de fuentes públicas; no es una declaración de la ciudad.',
      ),
    },
  },
] as const;

function releasedDocument(translation: (typeof released)[number]): SeedDocument {
  return seedDocument(translationSchema, `caseStudies/${translation.caseStudyId}/translations`, {
    id: translation.language,
    ...translation,
    ofVersion: 1,
    releasedBy: personas.moderator.uid,
  });
}

/** By the city, of the version that readers have: see `laterVersions.ts`. */
function waitingDocument(): SeedDocument {
  const caseStudyId = 'ghent-circulation-plan';
  const language = 'nl';
  return seedDocument(translationDraftSchema, 'translations', {
    id: translationDraftId(caseStudyId, language),
    caseStudyId,
    language,
    kind: 'human',
    ofVersion: 3,
    texts: {
      ...none,
      title: 'Circulatieplan: zes sectoren en geen doorgang',
      summary:
        'Op 3 april 2017 verdeelde Gent zijn centrum in zes sectoren die auto’s alleen vanaf de stadsring kunnen bereiken, en vergrootte het voetgangersgebied. Onafhankelijke evaluaties vonden veel meer fietsers, in de spits ongeveer een zesde minder autoverkeer op de wegen naar het centrum, en meer gebruik van het openbaar vervoer.',
      lessons: paragraphs(
        'Verander alles in één nacht: een trage start had jaren van halve straten en onenigheid betekend.',
        'Demonstratie, samengesteld uit openbare bronnen; geen verklaring van de stad.',
      ),
    },
    organisationId: cities.ghent,
    by: personas.otherAuthor.uid,
    updatedAt: new Date('2026-11-19T10:25:00Z'),
  });
}
