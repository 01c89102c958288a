import { createElement, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CaseText,
  caseDifference,
  type DifferenceField,
  differenceFields,
  type FieldDifference,
} from '#src/domain/caseDifference.ts';
import { type DifferenceSize, sizeOfDifference } from '#src/domain/differenceSize.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Tag } from '#src/ui/Tag.tsx';
import classes from './difference.module.css';
import { FactDifference } from './FactDifference.tsx';
import { ItemsDifferenceView } from './ItemsDifferenceView.tsx';
import { MarkedBlocks } from './MarkedBlocks.tsx';
import { MarkedWords } from './MarkedWords.tsx';
import { TagsDifference } from './TagsDifference.tsx';

export type CaseDifferenceProps = {
  before: CaseText;
  after: CaseText;
  /** Of the fields' names: one below the heading that this stands under. */
  headingLevel: 2 | 3 | 4 | 5 | 6;
  /** Only these fields, in reading order all the same. */
  fields?: readonly DifferenceField[] | undefined;
  /** False inside a field that has its name already: neither names nor counts. */
  withNames?: boolean | undefined;
  /** Shows the picture of an id, small; without it only the words about pictures are compared. */
  renderPicture?: ((id: string) => ReactNode) | undefined;
};

/** What changed between two states of a case study: the fields that differ, each with its words marked. */
export function CaseDifference({
  before,
  after,
  headingLevel,
  fields,
  withNames = true,
  renderPicture,
}: CaseDifferenceProps) {
  const { t } = useTranslation('difference');
  const { language } = after.content;
  // A list written where the component is used is another one each time.
  const asked = (fields ?? differenceFields).join(' ');
  const differences = useMemo(() => {
    const wanted = asked.split(' ');
    return caseDifference(
      before,
      after,
      differenceFields.filter((field) => wanted.includes(field)),
    );
  }, [before, after, asked]);

  if (differences.length === 0) {
    if (!withNames) return <p className={classes.note}>{t('none.text')}</p>;
    return <EmptyPanel title={t('none.title')} text={t('none.text')} />;
  }
  const bodies = differences.map((difference) => ({
    field: difference.field,
    body: (
      <FieldBody
        difference={difference}
        before={before}
        after={after}
        language={language}
        renderPicture={renderPicture}
      />
    ),
  }));
  if (!withNames) return bodies.map(({ field, body }) => <div key={field}>{body}</div>);
  return (
    <div>
      <SizeLine size={sizeOfDifference(differences, language)} />
      {bodies.map(({ field, body }) => (
        <Field key={field} field={field} headingLevel={headingLevel}>
          {body}
        </Field>
      ))}
    </div>
  );
}

function SizeLine({ size: { fields, wordsAdded, wordsRemoved } }: { size: DifferenceSize }) {
  const { t } = useTranslation('difference');
  const counts = [
    t('size.fields', { count: fields }),
    ...(wordsAdded > 0 ? [t('size.added', { count: wordsAdded })] : []),
    ...(wordsRemoved > 0 ? [t('size.removed', { count: wordsRemoved })] : []),
  ];
  return <p className={classes.size}>{counts.join(', ')}</p>;
}

const headingTags = { 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5', 6: 'h6' } as const;
const memberOnlyFields: readonly DifferenceField[] = ['whatDidNotWork', 'contactEmail'];

type FieldProps = {
  field: DifferenceField;
  headingLevel: CaseDifferenceProps['headingLevel'];
  children: ReactNode;
};

function Field({ field, headingLevel, children }: FieldProps) {
  const { t } = useTranslation('difference');
  return (
    // Without a name of its own it is no landmark: the page may have one for the same field.
    <section className={classes.field}>
      <div className={classes.name}>
        {createElement(headingTags[headingLevel], null, t(`field.${field}`))}
        {memberOnlyFields.includes(field) && <Tag>{t('memberOnly')}</Tag>}
      </div>
      {children}
    </section>
  );
}

type FieldBodyProps = Pick<CaseDifferenceProps, 'before' | 'after' | 'renderPicture'> & {
  difference: FieldDifference;
  language: string;
};

function FieldBody({ difference, before, after, language, renderPicture }: FieldBodyProps) {
  switch (difference.kind) {
    case 'words':
      return (
        <p className={classes.words} dir="auto" lang={language}>
          <MarkedWords parts={difference.parts} />
        </p>
      );
    case 'rich':
      return <MarkedBlocks blocks={difference.blocks} language={language} />;
    case 'tags':
      return <TagsDifference difference={difference} language={language} />;
    case 'items':
      return (
        <ItemsDifferenceView
          list={difference.list}
          language={language}
          isOne={difference.field === 'cost' || difference.field === 'contactEmail'}
          renderPicture={renderPicture}
        />
      );
    case 'fact':
      return <FactDifference field={difference.field} before={before.content} after={after.content} />;
  }
}
