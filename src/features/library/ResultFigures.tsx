import { useTranslation } from 'react-i18next';
import { type EvidenceKind, evidenceKinds, type Result } from '#src/domain/caseStudy.ts';
import { disagreements } from '#src/domain/evidence.ts';
import { DisagreeingFigures } from './DisagreeingFigures.tsx';
import { ResultFigure } from './ResultFigure.tsx';
import classes from './ResultFigures.module.css';

type ResultFiguresProps = {
  results: readonly Result[];
  /** Language of the texts. */
  language: string;
};

/** Figures that can be believed in the same way stand together; what did not happen yet never stands among them. */
const groups = [
  { id: 'observed', kinds: ['measured'] },
  { id: 'stated', kinds: ['reported', 'output'] },
  { id: 'calculated', kinds: ['modelled'] },
  { id: 'ahead', kinds: ['capacity', 'target'] },
] as const satisfies readonly { id: string; kinds: readonly EvidenceKind[] }[];

export function ResultFigures({ results, language }: ResultFiguresProps) {
  const { t } = useTranslation(['library', 'vocabulary']);
  const entries = entriesOf(results);

  return (
    <>
      <p className={classes.lead}>{t('evidence.lead')}</p>
      {groups.map((group) => {
        const own = entries.filter((entry) => groupOf(entry) === group);
        if (own.length === 0) return null;
        const present = evidenceKinds.filter((kind) => own.flat().some((result) => result.kind === kind));
        return (
          <section
            key={group.id}
            className={classes.group}
            data-group={group.id}
            aria-labelledby={`evidence-${group.id}`}
          >
            <h3 id={`evidence-${group.id}`} className={classes.title}>
              {t(`evidence.group.${group.id}`)}
            </h3>
            <p className={classes.meaning}>
              {present.map((kind) => (
                <span key={kind} className={classes.kindMeaning}>
                  <b>{t(`vocabulary:evidence.${kind}`)}</b>: {t(`vocabulary:evidenceMeaning.${kind}`)}
                </span>
              ))}
            </p>
            <ul className={classes.figures} lang={language}>
              {own.map((entry) => {
                const [result, ...others] = entry;
                const key = results.indexOf(result);
                return others.length === 0 ? (
                  <ResultFigure key={key} result={result} />
                ) : (
                  <DisagreeingFigures key={key} results={entry} />
                );
              })}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** One figure, or those that contradict each other. */
type Entry = readonly [Result, ...Result[]];

/** In the order of the text; figures that disagree stand where the first of them does. */
function entriesOf(results: readonly Result[]): Entry[] {
  const disagreeing = disagreements(results);
  return results.flatMap((result, place): Entry[] => {
    const [first, ...others] = disagreeing.find((group) => group.includes(place)) ?? [place];
    if (first !== place) return [];
    return [[result, ...others.flatMap((other) => results[other] ?? [])]];
  });
}

/** Where a measured and a calculated figure disagree, neither stands among what was measured. */
function groupOf(entry: Entry): (typeof groups)[number] | undefined {
  return groups.findLast(({ kinds }) => {
    const own: readonly (EvidenceKind | null)[] = kinds;
    return entry.some(({ kind }) => own.includes(kind));
  });
}
