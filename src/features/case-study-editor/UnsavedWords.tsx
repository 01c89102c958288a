import { Button } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#src/domain/caseStudy.ts';
import { valueAt } from '#src/domain/journal.ts';
import { isSame } from '#src/domain/submission.ts';
import { FieldValue, isBlank } from './FieldValue.tsx';
import { fieldNames, pathOf } from './fieldNames.ts';
import classes from './UnsavedWords.module.css';

type UnsavedWordsProps = {
  title: string;
  text: string;
  /** What the device holds, and what is stored. */
  draft: Draft;
  base: Draft;
};

/** Words that could not be stored any more, to be read and copied. */
export function UnsavedWords({ title, text, draft, base }: UnsavedWordsProps) {
  const { t } = useTranslation('editor');
  const fields = fieldNames.filter(
    (name) => !isBlank(name, draft) && !isSame(valueAt(draft, pathOf(name)), valueAt(base, pathOf(name))),
  );
  if (fields.length === 0) return null;

  return (
    <section className={classes.words} aria-labelledby="unsaved-title">
      <h2 id="unsaved-title" className={classes.title}>
        {title}
      </h2>
      <p className={classes.text}>{text}</p>
      {fields.map((name) => (
        <Copyable key={name} label={t(`field.${name}.label`)}>
          <FieldValue name={name} draft={draft} />
        </Copyable>
      ))}
    </section>
  );
}

function Copyable({ label, children }: { label: string; children: ReactNode }) {
  const { t } = useTranslation('editor');
  const words = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>();

  const copy = () => {
    navigator.clipboard.writeText(words.current?.innerText ?? '').then(
      () => setOutcome('copied'),
      () => setOutcome('copyFailed'),
    );
  };

  return (
    <div className={classes.field}>
      <h3 className={classes.label}>{label}</h3>
      <div ref={words}>{children}</div>
      <div className={classes.copy}>
        <Button variant="default" size="sm" aria-label={t('unsaved.copyOf', { field: label })} onClick={copy}>
          {t('unsaved.copy')}
        </Button>
        <span role="status">{outcome && t(`unsaved.${outcome}`)}</span>
      </div>
    </div>
  );
}
