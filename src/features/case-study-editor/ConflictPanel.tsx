import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#src/domain/caseStudy.ts';
import { type FieldConflict, withValueAt } from '#src/domain/journal.ts';
import classes from './ConflictPanel.module.css';
import { FieldValue, isBlank } from './FieldValue.tsx';
import { fieldNameOf } from './fieldNames.ts';
import { useWritingInHand, useWritingState } from './WritingContext.ts';

/** Fields that were changed in two places: both versions, and the choice. */
export function ConflictPanel() {
  const conflicts = useWritingState((state) => state.conflicts);
  return conflicts.length > 0 ? <Conflicts conflicts={conflicts} /> : null;
}

function Conflicts({ conflicts }: { conflicts: readonly FieldConflict[] }) {
  const { t } = useTranslation('editor');
  const draft = useWritingState((state) => state.draft);
  const writing = useWritingInHand();
  const heading = useRef<HTMLHeadingElement>(null);
  const count = conflicts.length;

  // Whoever has just decided goes on with the next, instead of falling out of the page.
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current) heading.current?.focus();
    before.current = count;
  }, [count]);

  return (
    <section id="conflicts" className={classes.panel} aria-labelledby="conflicts-title">
      <h2 id="conflicts-title" ref={heading} tabIndex={-1} className={classes.title}>
        {t('conflict.title', { count })}
      </h2>
      <p className={classes.text}>{t('conflict.text')}</p>
      <ul className={classes.list}>
        {conflicts.map((conflict) => (
          <li key={`${conflict.field} ${JSON.stringify(conflict.theirs)}`}>
            <Choice
              conflict={conflict}
              draft={draft}
              onChoose={(side) => writing.send({ type: 'chosen', conflict, side })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type ChoiceProps = {
  conflict: FieldConflict;
  draft: Draft;
  onChoose: (side: 'mine' | 'theirs') => void;
};

function Choice({ conflict, draft, onChoose }: ChoiceProps) {
  const { t } = useTranslation('editor');
  const name = fieldNameOf(conflict.field);
  if (name === null) return null;
  const field = t(`field.${name}.label`);
  const versions = [
    {
      side: 'mine',
      draft,
      title: t('conflict.mine'),
      choose: t('conflict.keepMine'),
      name: t('conflict.keepMineOf', { field }),
    },
    {
      side: 'theirs',
      draft: withValueAt(draft, conflict.field, conflict.theirs),
      title: t('conflict.theirs'),
      choose: t('conflict.takeTheirs'),
      name: t('conflict.takeTheirsOf', { field }),
    },
  ] as const;

  return (
    <>
      <h3 className={classes.field}>{field}</h3>
      <div className={classes.versions}>
        {versions.map((version) => (
          <div key={version.side} className={classes.version}>
            <p className={classes.side}>{version.title}</p>
            <div className={classes.value}>
              {isBlank(name, version.draft) ? (
                <p className={classes.empty}>{t('conflict.empty')}</p>
              ) : (
                <FieldValue name={name} draft={version.draft} />
              )}
            </div>
            <Button variant="default" aria-label={version.name} onClick={() => onChoose(version.side)}>
              {version.choose}
            </Button>
          </div>
        ))}
      </div>
    </>
  );
}
