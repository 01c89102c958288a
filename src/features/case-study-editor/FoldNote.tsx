import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EditorSection } from '#src/domain/caseStudy.ts';
import { isOneOf } from '#src/domain/classification.ts';
import { isBlank } from './FieldValue.tsx';
import { useFolding } from './FoldingContext.ts';
import classes from './FoldNote.module.css';
import { sectionFields } from './fieldNames.ts';
import { GrowButton } from './GrowButton.tsx';
import { useWritingState } from './WritingContext.ts';

/** At the end of a section of a snapshot: what is folded away, and how to get it. */
export function FoldNote({ section }: { section: EditorSection }) {
  const { t } = useTranslation('editor');
  const { foldable, opened, toggle } = useFolding();
  const names = sectionFields[section].filter((name) => foldable.has(name));
  const filled = useWritingState(({ draft }) => names.filter((name) => !isBlank(name, draft)).join(' '));
  if (names.length === 0) return null;

  const isOpen = opened.has(section);
  const kept = filled.split(' ').filter((name) => isOneOf(names, name));
  const labelOf = (name: (typeof names)[number]) => t(`field.${name}.label`);
  return (
    <div className={classes.note}>
      <p className={classes.text}>
        {t('fold.left', { count: names.length })} {names.map(labelOf).join(', ')}
      </p>
      {!isOpen && kept.length > 0 && (
        <p className={classes.text}>
          {t('fold.kept', {
            count: kept.length,
            fields: names
              .filter((name) => isOneOf(kept, name))
              .map(labelOf)
              .join(', '),
          })}
        </p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" size="sm" aria-expanded={isOpen} onClick={() => toggle(section)}>
          {isOpen ? t('fold.hide') : t('fold.show')}
        </Button>
        {section === 'story' && <GrowButton />}
      </div>
    </div>
  );
}
