import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOneOf } from '#src/domain/classification.ts';
import { valueAt } from '#src/domain/journal.ts';
import classes from './FieldFoot.module.css';
import { countOf, type FieldCount } from './fieldCount.ts';
import { type FieldName, pathOf } from './fieldNames.ts';
import { useWritingState } from './WritingContext.ts';

const withExample = ['title', 'summary', 'challenge', 'lessons', 'whatDidNotWork', 'results'] as const;
type ExampleField = (typeof withExample)[number];

/** Below a field: how much it holds, and an example for those who ask for one. */
export function FieldFoot({ name }: { name: FieldName }) {
  const count = useFieldCount(name);
  const example = isOneOf(withExample, name) ? name : null;
  if (count === null && example === null) return null;
  return (
    <div className={classes.foot}>
      {count && <CountText count={count} />}
      {example && <Example name={example} />}
    </div>
  );
}

function useFieldCount(name: FieldName): FieldCount | null {
  const path = pathOf(name);
  const value = useWritingState(({ draft }) => valueAt(draft, path));
  const language = useWritingState(({ draft }) => draft.content.language);
  return useMemo(() => countOf(name, value, language), [name, value, language]);
}

function CountText({ count }: { count: FieldCount }) {
  const { t } = useTranslation('editor');
  return (
    <p className={classes.count}>
      {count.unit === 'items'
        ? t('count.of', { length: count.length, most: count.most })
        : count.unit === 'ofCharacters'
          ? t('count.ofCharacters', { length: count.length, most: count.most })
          : count.unit === 'words'
            ? t('count.wordsSoFar', { count: count.length })
            : t('count.charactersSoFar', { count: count.length })}
    </p>
  );
}

function Example({ name }: { name: ExampleField }) {
  const { t } = useTranslation('editor');
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const action = isOpen ? t('example.hide') : t('example.show');
  return (
    <>
      <UnstyledButton
        className={classes.toggle}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t('example.of', { action, field: t(`field.${name}.label`) })}
        onClick={() => setIsOpen(!isOpen)}
      >
        {action} <IconChevronDown size={16} aria-hidden="true" className={classes.arrow} />
      </UnstyledButton>
      <div id={id} hidden={!isOpen} className={classes.examples}>
        <dl className={classes.pair}>
          <div className={classes.good}>
            <dt>{t('example.good')}</dt>
            <dd>{t(`example.${name}.good`)}</dd>
          </div>
          <div className={classes.weak}>
            <dt>{t('example.weak')}</dt>
            <dd>{t(`example.${name}.weak`)}</dd>
          </div>
        </dl>
        <p className={classes.why}>{t(`example.${name}.why`)}</p>
      </div>
    </>
  );
}
