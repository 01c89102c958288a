import { cities } from './cities.ts';

/** Who answers for a city when it is asked, by the uid of `people.ts`; other cities have named nobody. */
export const focalPoints: Readonly<Record<string, readonly string[]>> = {
  [cities.ahmedabad]: ['devika-member'],
  [cities.amman]: ['rania-member'],
  [cities.bonn]: ['jonas-member'],
  [cities.copenhagen]: ['aksel-author'],
  [cities.curitiba]: ['thais-member'],
  [cities.dakar]: ['ousmane-member'],
  [cities.freetown]: ['isatu-member'],
  [cities.ghent]: ['joris-author'],
  [cities.kyoto]: ['haruka-member'],
  [cities.medellin]: ['lucia-author', 'mateo-colleague'],
  [cities.melbourne]: ['callum-member'],
  [cities.nairobi]: ['wanjiru-member'],
  [cities.quezonCity]: ['ligaya-member'],
  [cities.suva]: ['mereoni-member'],
  [cities.toronto]: ['renee-member'],
};
