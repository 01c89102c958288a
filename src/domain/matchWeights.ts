import * as v from 'valibot';

/** What can make another city's case worth a look; the order is that of the reasons beside a case. */
export const matchReasonKinds = ['size', 'region', 'climate', 'coast', 'hazard', 'pathway', 'stage'] as const;
export type MatchReasonKind = (typeof matchReasonKinds)[number];

/** Ignore, some, much. */
export const matchWeightValues = [0, 1, 2] as const;

const weight = v.picklist(matchWeightValues);

/** What makes a city like one's own, as its owner weighs it; part of `profiles/{uid}`. */
export const matchWeightsSchema = v.object({
  size: weight,
  region: weight,
  climate: weight,
  coast: weight,
  hazard: weight,
  pathway: weight,
  stage: weight,
});
export type MatchWeights = v.InferOutput<typeof matchWeightsSchema>;

/** Until somebody chooses. Whether a case still runs says nothing about a city, so it counts only for who asks. */
export const defaultMatchWeights: MatchWeights = {
  size: 1,
  region: 1,
  climate: 1,
  coast: 1,
  hazard: 1,
  pathway: 1,
  stage: 0,
};

export function isDefaultWeights(weights: MatchWeights): boolean {
  return matchReasonKinds.every((kind) => weights[kind] === defaultMatchWeights[kind]);
}
