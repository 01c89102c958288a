import { useTranslation } from 'react-i18next';
import type { Result } from '#src/domain/caseStudy.ts';
import type { Change } from '#src/domain/evidence.ts';
import { isPercent } from '#src/domain/unit.ts';
import { formatDifference, formatFigure, formatShare } from './resultNumber.ts';

/** Beyond this a share is harder to grasp than the two numbers. */
const largestShare = 1000;

/** A change in words: what a chart shows, for those who read it or hear it. */
export function useChangeText() {
  const { t } = useTranslation();

  const short = ({ unit }: Result, { difference, percent, isReckoned }: Change): string => {
    if (isPercent(unit))
      return t('chart.points', { count: Math.abs(difference), number: formatDifference(difference) });
    if (percent !== null && !isReckoned && Math.abs(percent) < largestShare) return formatShare(percent);
    return withUnit(formatDifference(difference), unit);
  };

  const sentence = (result: Result, change: Change): string => {
    const { kind, unit, asOf, baseline } = result;
    const level = withUnit(formatFigure(change.to), unit);
    const value = asOf.trim() === '' ? level : t('chart.dated', { level, when: isolated(asOf) });
    const told = t(`chart.${change.isReckoned ? 'reckoned' : mannerOf(kind)}`, {
      baseline: isolated(baseline),
      value,
      change: short(result, change),
    });
    if (!change.range) return told;
    const [low, high] = change.range.map(formatFigure);
    return `${told} ${t('chart.range', { low, high: withUnit(high ?? '', unit) })}`;
  };

  return { short, sentence };
}

/** How the level is spoken of: what is calculated, aimed at or possible has not been reached. */
function mannerOf(kind: Result['kind']): 'reached' | 'modelled' | 'target' | 'capacity' {
  return kind === 'modelled' || kind === 'target' || kind === 'capacity' ? kind : 'reached';
}

function withUnit(number: string, unit: string): string {
  return unit.trim() === '' ? number : `${number} ${isolated(unit)}`;
}

/** The author's words in their own direction, whatever that of the sentence. */
function isolated(words: string): string {
  return `\u2068${words.trim()}\u2069`;
}
