import { useTranslation } from 'react-i18next';
import type { DifferenceField, FieldDifference, TagChange } from '#src/domain/caseDifference.ts';
import { hazards, isOneOf, pathways, topics } from '#src/domain/classification.ts';
import classes from './difference.module.css';
import { MarkedWords } from './MarkedWords.tsx';

type TagsDifferenceProps = {
  difference: Extract<FieldDifference, { kind: 'tags' }>;
  /** Of the text: names of people are read aloud in it. */
  language: string;
};

/** A list of short values: those that came and went marked, those that stayed beside them. */
export function TagsDifference({ difference: { field, tags, isReordered }, language }: TagsDifferenceProps) {
  const { t } = useTranslation('difference');
  const label = useTagLabel(field);
  return (
    <>
      <ul className={classes.tags} lang={field === 'authors' ? language : undefined}>
        {tags.map((tag) => (
          <li key={`${tag.change} ${tag.value}`} dir="auto">
            <MarkedWords parts={[{ kind: tag.change, text: label(tag) }]} />
          </li>
        ))}
      </ul>
      {isReordered && <p className={classes.note}>{t('reordered')}</p>}
    </>
  );
}

/** A value that left the closed lists since stands for itself. */
function useTagLabel(field: DifferenceField) {
  const { t } = useTranslation('vocabulary');
  return ({ value }: TagChange): string => {
    if (field === 'pathways' && isOneOf(pathways, value)) return t(`pathway.${value}`);
    if (field === 'topics' && isOneOf(topics, value)) return t(`topic.${value}`);
    if (field === 'hazards' && isOneOf(hazards, value)) return t(`hazard.${value}`);
    return value;
  };
}
