import { useTranslation } from 'react-i18next';
import { type EvidenceKind, evidenceKinds, type Result } from '#src/domain/caseStudy.ts';
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
  const numbered = results.map((result, number) => ({ result, number }));

  return (
    <>
      <p className={classes.lead}>{t('evidence.lead')}</p>
      {groups.map((group) => {
        const kinds: readonly (EvidenceKind | null)[] = group.kinds;
        const own = numbered.filter(({ result }) => kinds.includes(result.kind));
        if (own.length === 0) return null;
        const present = evidenceKinds.filter((kind) => own.some(({ result }) => result.kind === kind));
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
              {own.map(({ result, number }) => (
                <ResultFigure key={number} result={result} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
