import { defaultMatchWeights } from '#src/domain/matchWeights.ts';
import type { ApplicationInput, Member, ProfileInput } from '#src/domain/member.ts';
import { cities } from './cities.ts';

/** What the secretariat's record says of a person; the rest of a member record is the same for everybody. */
type Membership = Pick<
  Member,
  'role' | 'status' | 'organisationId' | 'trusted' | 'entrance' | 'statusReason' | 'createdAt'
>;

export interface Person {
  uid: string;
  email: string;
  password: string;
  displayName: string;
  /** What to look at with this account, in one line. */
  shows: string;
  emailVerified: boolean;
  /** Null: has an account and no member record yet; then there is no profile either. */
  member: Membership | null;
  profile: ProfileInput | null;
  application: ApplicationInput | null;
}

const password = 'demo-portal-2026';

/**
 * The invented people of the demonstration network, and of the tests. Addresses are at reserved example domains, so
 * that no letter can ever reach anybody.
 */
export const personas = {
  author: {
    uid: 'lucia-author',
    email: 'lucia.montejo@medellin.example',
    password,
    displayName: 'Lucía Montejo',
    shows:
      'Author in Medellín: a half-finished draft, one text returned with remarks, and at the practice week with an agenda of her own',
    emailVerified: true,
    member: membership({ organisationId: cities.medellin, trusted: true, createdAt: day('2025-02-11') }),
    profile: profile({
      displayName: 'Lucía Montejo',
      jobTitle: 'Climate adaptation officer',
      languages: ['es', 'en'],
      pathways: ['nature-based', 'resilient'],
      topics: ['urban-heat', 'parks-and-urban-forest'],
      regions: ['south-america'],
      about: 'I look after shade on streets and at stops, and write down what we learn.',
      canHelpWith: 'Choosing street trees; maintenance contracts.',
    }),
    application: noApplication(),
  },
  colleague: {
    uid: 'mateo-colleague',
    email: 'mateo.villaquiran@medellin.example',
    password,
    displayName: 'Mateo Villaquirán',
    shows: 'Member in Medellín: a colleague who cannot see Lucía’s unpublished texts',
    emailVerified: true,
    member: membership({ organisationId: cities.medellin, createdAt: day('2025-06-03') }),
    profile: profile({
      displayName: 'Mateo Villaquirán',
      jobTitle: 'Mobility planner',
      languages: ['es'],
      pathways: ['zero-emission', 'equitable'],
      topics: ['public-transport', 'cycling-and-walking'],
      regions: ['south-america', 'mexico-central-america-caribbean'],
      canHelpWith: 'Reading counts of passengers and bicycles; what to ask an operator for.',
    }),
    application: noApplication(),
  },
  otherAuthor: {
    uid: 'joris-author',
    email: 'joris.vandekeere@ghent.example',
    password,
    displayName: 'Joris Vandekeere',
    shows:
      'Author in Ghent: no texts of his own yet; at the practice week, with a first-hand account that waits',
    emailVerified: true,
    member: membership({ organisationId: cities.ghent, createdAt: day('2025-09-22') }),
    profile: profile({
      displayName: 'Joris Vandekeere',
      jobTitle: 'Project lead, street space',
      languages: ['nl', 'en', 'fr'],
      pathways: ['zero-emission'],
      topics: ['cycling-and-walking', 'air-quality'],
      regions: ['europe'],
      about: 'I plan which streets are for whom, and talk to those who would rather keep them as they are.',
      canHelpWith: 'Circulation plans: the order of steps, signs, and the talks with shopkeepers.',
    }),
    application: noApplication(),
  },
  waitingAuthor: {
    uid: 'aksel-author',
    email: 'aksel.brinkholm@copenhagen.example',
    password,
    displayName: 'Aksel Brinkholm',
    shows: 'Author in Copenhagen: one text waits for review, with its place in the queue',
    emailVerified: true,
    member: membership({ organisationId: cities.copenhagen, createdAt: day('2025-04-15') }),
    profile: profile({
      displayName: 'Aksel Brinkholm',
      jobTitle: 'Water engineer',
      languages: ['en', 'sv'],
      pathways: ['resilient'],
      topics: ['flooding-and-stormwater', 'schools-and-youth'],
      regions: ['europe', 'north-america'],
      canHelpWith: 'Sizing rain gardens at schools, and who waters them in July.',
    }),
    application: noApplication(),
  },
  moderator: {
    uid: 'mirela-moderator',
    email: 'mirela.oduya@secretariat.example',
    password,
    displayName: 'Mirela Oduya',
    shows: 'Moderator of the secretariat: the review queue, applications, members, the desks of events',
    emailVerified: true,
    member: membership({
      role: 'moderator',
      organisationId: null,
      trusted: true,
      entrance: 'application',
      createdAt: day('2024-09-02'),
    }),
    profile: profile({
      displayName: 'Mirela Oduya',
      jobTitle: 'Knowledge officer',
      languages: ['en', 'fr', 'sw'],
      about: 'I read what you hand in, and look for those who have done it already.',
      canHelpWith: 'Writing a case so that others can use it.',
    }),
    application: null,
  },
  cityModerator: {
    uid: 'ingrid-moderator',
    email: 'ingrid.toftegaard@copenhagen.example',
    password,
    displayName: 'Ingrid Toftegaard',
    shows: 'Moderator seconded from Copenhagen: cannot decide on the text of her own city',
    emailVerified: true,
    member: membership({
      role: 'moderator',
      organisationId: cities.copenhagen,
      trusted: true,
      createdAt: day('2024-10-14'),
    }),
    profile: profile({
      displayName: 'Ingrid Toftegaard',
      jobTitle: 'Seconded reviewer',
      languages: ['en', 'de'],
    }),
    application: noApplication(),
  },
  admin: {
    uid: 'samuel-admin',
    email: 'samuel.achterberg@secretariat.example',
    password,
    displayName: 'Samuel Achterberg',
    shows: 'Admin of the secretariat: everything a moderator does, and roles',
    emailVerified: true,
    member: membership({
      role: 'admin',
      organisationId: null,
      trusted: true,
      entrance: 'application',
      createdAt: day('2024-09-01'),
    }),
    profile: profile({
      displayName: 'Samuel Achterberg',
      jobTitle: 'Head of network services',
      languages: ['en', 'de', 'nl'],
    }),
    application: null,
  },
  applicant: {
    uid: 'amara-applicant',
    email: 'amara.nwosu@nsukka.example',
    password,
    displayName: 'Amara Nwosu',
    shows: 'Applicant whose city is not listed: waits for the secretariat',
    emailVerified: true,
    member: membership({
      status: 'pending',
      organisationId: null,
      entrance: 'application',
      createdAt: new Date('2026-11-18T09:12:00Z'),
    }),
    profile: profile({ displayName: 'Amara Nwosu' }),
    application: {
      organisationName: 'Nsukka',
      country: 'Nigeria',
      message:
        'My city is not listed. I work on markets and organic waste for the local government and would like to learn from peers.',
    },
  },
  listedApplicant: {
    uid: 'tomaz-applicant',
    email: 'tomaz.podlesnik@mailbox.example',
    password,
    displayName: 'Tomaž Podlesnik',
    shows: 'Applicant for Maribor with a private address: waits for the secretariat',
    emailVerified: true,
    member: membership({
      status: 'pending',
      organisationId: cities.maribor,
      entrance: 'application',
      createdAt: new Date('2026-11-20T14:40:00Z'),
    }),
    profile: profile({ displayName: 'Tomaž Podlesnik' }),
    application: {
      organisationName: '',
      country: '',
      message: 'I started this month and do not have an address of the city yet.',
    },
  },
  unverified: {
    uid: 'nilufar-unverified',
    email: 'nilufar.sardar@khulna.example',
    password,
    displayName: 'Nilufar Sardar',
    shows: 'Signed up and has not opened the letter that confirms the address',
    emailVerified: false,
    member: null,
    profile: null,
    application: null,
  },
  newcomer: {
    uid: 'joana-newcomer',
    email: 'joana.serrado@almada.example',
    password,
    displayName: 'Joana Serrado',
    shows: 'Confirmed address of Almada and no membership yet: choose Almada and be in',
    emailVerified: true,
    member: null,
    profile: null,
    application: null,
  },
  suspended: {
    uid: 'ramiro-suspended',
    email: 'ramiro.tenorio@guadalajara.example',
    password,
    displayName: 'Ramiro Tenorio',
    shows: 'Suspended member: sees why, and nothing else',
    emailVerified: true,
    member: membership({
      status: 'suspended',
      organisationId: cities.guadalajara,
      statusReason:
        'This account was shared by several people. Please write to the secretariat; we open it again once each has an account of their own.',
      createdAt: day('2025-11-05'),
    }),
    profile: profile({ displayName: 'Ramiro Tenorio', jobTitle: 'Project assistant', languages: ['es'] }),
    application: noApplication(),
  },
  former: {
    uid: 'ines-former',
    email: 'ines.caldeirao@almada.example',
    password,
    displayName: 'Inês Caldeirão',
    shows: 'Left the network: sees how to come back, and nothing else',
    emailVerified: true,
    member: membership({ status: 'left', organisationId: cities.almada, createdAt: day('2025-04-02') }),
    profile: profile({ displayName: 'Inês Caldeirão', jobTitle: 'Climate officer', languages: ['pt', 'en'] }),
    application: noApplication(),
  },
  spammer: {
    uid: 'dale-spammer',
    email: 'dale.winlow@hobart.example',
    password,
    displayName: 'Dale Winlow',
    shows: 'An account that posts advertising: its text waits in the queue to be declined',
    emailVerified: true,
    member: membership({ organisationId: cities.hobart, createdAt: day('2026-11-16') }),
    profile: profile({ displayName: 'Dale Winlow' }),
    application: noApplication(),
  },
  demonstrationEditor: {
    uid: 'demonstration-editor',
    email: 'demonstration.editor@secretariat.example',
    password,
    displayName: 'Demonstration editor',
    shows: 'Stands as the author of the demonstration records',
    emailVerified: true,
    member: membership({
      organisationId: null,
      trusted: true,
      entrance: 'application',
      createdAt: day('2024-09-03'),
    }),
    profile: profile({
      displayName: 'Demonstration editor',
      about:
        'Not a person: the account in whose name the demonstration records were compiled from public sources.',
      inDirectory: false,
    }),
    application: null,
  },
  memberInNairobi: cityMember({
    uid: 'wanjiru-member',
    email: 'wanjiru.karathe@nairobi.example',
    displayName: 'Wanjiru Karathe',
    organisationId: cities.nairobi,
    createdAt: day('2025-01-20'),
    jobTitle: 'Environment officer',
    languages: ['sw', 'en'],
    pathways: ['circular', 'equitable'],
    topics: ['organic-waste', 'informal-settlements'],
    regions: ['africa'],
    about: 'I work with the groups that collect and sort where no truck gets through.',
    canHelpWith: 'Contracts with waste pickers; composting at markets.',
  }),
  memberInFreetown: cityMember({
    uid: 'isatu-member',
    email: 'isatu.bangali@freetown.example',
    displayName: 'Isatu Bangali',
    organisationId: cities.freetown,
    createdAt: day('2025-03-04'),
    jobTitle: 'Community engagement officer',
    languages: ['en'],
    pathways: ['nature-based', 'resilient'],
    topics: ['parks-and-urban-forest', 'landslides'],
    regions: ['africa'],
    about: 'I go from house to house before the rain and ask what people need to keep a tree alive.',
    canHelpWith: 'Community tree tracking with phones, and paying for it.',
  }),
  memberInDakar: cityMember({
    uid: 'ousmane-member',
    email: 'ousmane.diarga@dakar.example',
    displayName: 'Ousmane Diarga',
    organisationId: cities.dakar,
    createdAt: day('2025-05-19'),
    jobTitle: 'Coastal planner',
    languages: ['fr'],
    pathways: ['resilient'],
    topics: ['coasts', 'land-use-planning'],
    regions: ['africa', 'europe'],
    canHelpWith: 'Retreat from the shoreline: how to begin the talk.',
  }),
  memberInKyoto: cityMember({
    uid: 'haruka-member',
    email: 'haruka.minowa@kyoto.example',
    displayName: 'Haruka Minowa',
    organisationId: cities.kyoto,
    createdAt: day('2025-07-08'),
    jobTitle: 'Energy policy officer',
    languages: ['ja', 'en'],
    pathways: ['zero-emission'],
    topics: ['buildings', 'renewable-energy'],
    regions: ['east-asia'],
  }),
  memberInQuezonCity: cityMember({
    uid: 'ligaya-member',
    email: 'ligaya.santelices@quezon-city.example',
    displayName: 'Ligaya Santelices',
    organisationId: cities.quezonCity,
    createdAt: day('2025-08-12'),
    jobTitle: 'Waste programme coordinator',
    languages: ['en'],
    pathways: ['circular'],
    topics: ['plastics', 'waste-prevention-and-recycling'],
    regions: ['southeast-asia'],
    about: 'I run the refill programme in the public markets.',
    canHelpWith: 'Refill stations, and rules on single-use plastics that shops can follow.',
  }),
  memberInAhmedabad: cityMember({
    uid: 'devika-member',
    email: 'devika.panchori@ahmedabad.example',
    displayName: 'Devika Panchori',
    organisationId: cities.ahmedabad,
    createdAt: day('2025-10-01'),
    jobTitle: 'Public health officer',
    languages: ['hi', 'en'],
    pathways: ['resilient', 'equitable'],
    topics: ['urban-heat', 'early-warning', 'public-health'],
    regions: ['south-asia'],
    about: 'I look after the heat action plan from March to June.',
    canHelpWith: 'Heat thresholds, warnings that reach people, work with hospitals.',
  }),
  memberInMelbourne: cityMember({
    uid: 'callum-member',
    email: 'callum.thirwood@melbourne.example',
    displayName: 'Callum Thirwood',
    organisationId: cities.melbourne,
    createdAt: day('2025-12-09'),
    jobTitle: 'Urban forester',
    languages: ['en'],
    pathways: ['nature-based'],
    topics: ['parks-and-urban-forest', 'biodiversity'],
    regions: ['oceania'],
    canHelpWith: 'Inventories of street trees; choosing species for a hotter city.',
  }),
  memberInCuritiba: cityMember({
    uid: 'thais-member',
    email: 'thais.bregolin@curitiba.example',
    displayName: 'Thaís Bregolin',
    organisationId: cities.curitiba,
    createdAt: day('2026-01-27'),
    jobTitle: 'Transport analyst',
    languages: ['pt', 'es'],
    pathways: ['zero-emission'],
    topics: ['public-transport', 'electric-mobility'],
    regions: ['south-america'],
    canHelpWith: 'Figures of electric buses from the first two years.',
  }),
  memberInToronto: cityMember({
    uid: 'renee-member',
    email: 'renee.lavergne-oduro@toronto.example',
    displayName: 'Renée Lavergne-Oduro',
    organisationId: cities.toronto,
    createdAt: day('2026-03-16'),
    jobTitle: 'Building retrofit lead',
    languages: ['en', 'fr'],
    pathways: ['zero-emission', 'equitable'],
    topics: ['buildings', 'energy-efficiency', 'housing'],
    regions: ['north-america'],
    about: 'I help owners of tall buildings to find the money before the boiler gives out.',
    canHelpWith: 'Retrofit finance for rental towers without evictions.',
  }),
  memberInAmman: cityMember({
    uid: 'rania-member',
    email: 'rania.haddawi@amman.example',
    displayName: 'Rania Haddawi',
    organisationId: cities.amman,
    createdAt: day('2026-05-11'),
    jobTitle: 'Solid waste engineer',
    languages: ['ar', 'en'],
    pathways: ['circular', 'zero-emission'],
    topics: ['organic-waste', 'renewable-energy'],
    regions: ['west-asia-middle-east'],
    canHelpWith: 'Gas from landfills: measuring before you sign.',
  }),
  memberInBonn: cityMember({
    uid: 'jonas-member',
    email: 'jonas.wiedenhofen@bonn.example',
    displayName: 'Jonas Wiedenhofen',
    organisationId: cities.bonn,
    createdAt: day('2026-07-02'),
    jobTitle: 'International affairs officer',
    languages: ['de', 'en'],
    pathways: ['circular', 'resilient'],
    topics: ['procurement', 'regional-cooperation'],
    regions: ['europe'],
  }),
  memberInSuva: cityMember({
    uid: 'mereoni-member',
    email: 'mereoni.takelo@suva.example',
    displayName: 'Mereoni Takelo',
    organisationId: cities.suva,
    createdAt: day('2026-09-08'),
    jobTitle: 'Disaster risk officer',
    languages: ['en'],
    pathways: ['resilient', 'nature-based'],
    topics: ['coasts', 'early-warning'],
    regions: ['oceania'],
    about: 'I plan for the next cyclone with the settlements along the coast.',
    canHelpWith: 'Early warning where there is no network.',
  }),
} satisfies Record<string, Person>;

export const people: readonly Person[] = Object.values(personas);

type CityMember = Pick<Person, 'uid' | 'email' | 'displayName'> &
  Pick<Membership, 'createdAt'> &
  Pick<ProfileInput, 'jobTitle' | 'languages' | 'pathways' | 'topics' | 'regions'> &
  Partial<Pick<ProfileInput, 'about' | 'canHelpWith'>> & {
    organisationId: string;
  };

function cityMember({ uid, email, displayName, organisationId, createdAt, ...interests }: CityMember) {
  return {
    uid,
    email,
    password,
    displayName,
    shows: `Member: ${interests.jobTitle.toLowerCase()}, reads the library`,
    emailVerified: true,
    member: membership({ organisationId, createdAt }),
    profile: profile({ displayName, ...interests }),
    application: noApplication(),
  };
}

/** An active member who came in by the domain of the address, unless said otherwise. */
function membership(
  fields: Pick<Membership, 'organisationId' | 'createdAt'> & Partial<Membership>,
): Membership {
  return {
    role: 'member',
    status: 'active',
    trusted: false,
    entrance: 'domain',
    statusReason: '',
    ...fields,
  };
}

function profile(fields: Pick<ProfileInput, 'displayName'> & Partial<ProfileInput>): ProfileInput {
  return {
    jobTitle: '',
    languages: [],
    pathways: [],
    topics: [],
    regions: [],
    about: '',
    canHelpWith: '',
    matchWeights: defaultMatchWeights,
    inDirectory: true,
    ...fields,
  };
}

/** What entering stores for somebody whose city is on the list and who wrote nothing. */
function noApplication(): ApplicationInput {
  return { organisationName: '', country: '', message: '' };
}

function day(date: string): Date {
  return new Date(`${date}T08:00:00Z`);
}
