import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  alignFigures,
  type ComparedAspect,
  type ComparedCase,
  type FigureRow,
  isDifferent,
  isSilent,
} from '#src/domain/comparison.ts';
import { AspectCell } from './AspectCell.tsx';
import { FigureCell } from './FigureCell.tsx';

export interface ComparisonRow {
  key: string;
  title: string;
  isDifferent: boolean;
  /** One for each case, in their order. */
  cells: readonly ReactNode[];
}

export interface ComparisonGroup {
  key: string;
  title: string;
  rows: readonly ComparisonRow[];
}

const groups = [
  { key: 'place', aspects: ['city', 'region', 'size', 'climate', 'hazards'] },
  { key: 'work', aspects: ['years', 'stage', 'scale', 'pathways', 'topics'] },
  { key: 'figures', aspects: ['checkLevel'] },
  { key: 'resources', aspects: ['cost', 'funding', 'staffing'] },
  { key: 'learning', aspects: ['conditions', 'lessons', 'call'] },
] as const satisfies readonly { key: string; aspects: readonly ComparedAspect[] }[];

/** The comparison as rows of cells; without those in which no case says anything. */
export function useComparisonGroups(cases: readonly ComparedCase[]): ComparisonGroup[] {
  const { t } = useTranslation('compare');
  const figureTitle = ({ shared, indicator, unit }: FigureRow) => {
    if (shared === 'indicator') return t('figures.indicator', { indicator, unit });
    return shared === 'unit' ? t('figures.unit', { unit }) : t('figures.nothing');
  };
  const figureRows = alignFigures(cases.map(({ caseStudy }) => caseStudy.content.results)).map((row) => ({
    key: `${row.shared} ${row.indicator} ${row.unit}`,
    title: figureTitle(row),
    isDifferent: areDifferent(row),
    cells: row.cells.map((results, place) => (
      <FigureCell
        key={cases[place]?.caseStudy.id}
        results={results}
        language={cases[place]?.caseStudy.content.language}
        withIndicator={row.shared !== 'indicator'}
      />
    )),
  }));
  return groups.map(({ key, aspects }) => ({
    key,
    title: t(`group.${key}`),
    rows: [
      ...aspects
        .filter((aspect) => !isSilent(cases, aspect))
        .map((aspect) => ({
          key: aspect,
          title: t(`aspect.${aspect}`),
          isDifferent: isDifferent(cases, aspect),
          cells: cases.map((compared) => (
            <AspectCell key={compared.caseStudy.id} compared={compared} aspect={aspect} />
          )),
        })),
      ...(key === 'figures' ? figureRows : []),
    ],
  }));
}

/** Figures of one indicator differ when their values do; others are about different things to begin with. */
function areDifferent({ shared, cells }: FigureRow): boolean {
  const valuesOf = cells.map((results) => JSON.stringify(results.map(({ value }) => value)));
  return shared !== 'indicator' || new Set(valuesOf).size > 1;
}
