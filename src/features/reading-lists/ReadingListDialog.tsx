import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { myReadingListsQuery } from '#src/data/reading-lists/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { isFull, type ReadingList, readingListLimits } from '#src/domain/readingList.ts';
import { paths } from '#src/paths.ts';
import { DialogFrame } from '#src/ui/DialogFrame.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import { Failure } from './Failure.tsx';
import { NewReadingList } from './NewReadingList.tsx';
import classes from './ReadingLists.module.css';
import { useItemChanges } from './useItemChanges.ts';

type ReadingListDialogProps = {
  caseStudyId: string;
  caseTitle: string;
  onClose: () => void;
};

/** The member's lists, ticked where the case is in, and a new one. */
export function ReadingListDialog({ caseStudyId, caseTitle, onClose }: ReadingListDialogProps) {
  const { t } = useTranslation('readingLists');
  const { identity } = useMember();
  const lists = useQuery(myReadingListsQuery(identity.uid));
  const [said, setSaid] = useState('');

  return (
    <DialogFrame title={t('add.title')} onClose={onClose}>
      <div className={classes.choices}>
        <p className={classes.hint} dir="auto">
          {caseTitle}
        </p>
        <Faces query={lists} loading={<LoadingLines lines={2} />} isEmpty={() => false}>
          {(mine) => (
            <>
              {mine.length === 0 ? (
                <p>{t('add.none')}</p>
              ) : (
                <fieldset className={classes.lists}>
                  <legend>{t('add.lists')}</legend>
                  {mine
                    .toSorted((a, b) => a.name.localeCompare(b.name))
                    .map((list) => (
                      <Choice key={list.id} list={list} caseStudyId={caseStudyId} onSaid={setSaid} />
                    ))}
                </fieldset>
              )}
              <NewReadingList
                known={mine}
                caseStudyId={caseStudyId}
                onCreated={({ name }) => setSaid(t('add.added', { name }))}
              />
            </>
          )}
        </Faces>
        <p role="status" className={classes.said}>
          {said}
        </p>
        <TextLink to={paths.readingLists.to()}>{t('add.all')}</TextLink>
      </div>
    </DialogFrame>
  );
}

type ChoiceProps = {
  list: ReadingList;
  caseStudyId: string;
  onSaid: (words: string) => void;
};

function Choice({ list, caseStudyId, onSaid }: ChoiceProps) {
  const { t } = useTranslation('readingLists');
  const { items, change, error } = useItemChanges(list);
  const isIn = items.includes(caseStudyId);
  const isClosed = !isIn && isFull({ items: [...items] });
  return (
    <>
      <Checkbox
        label={<bdi>{list.name}</bdi>}
        description={
          isClosed
            ? t('add.full', { most: readingListLimits.items })
            : t('add.count', { count: items.length })
        }
        checked={isIn}
        disabled={isClosed}
        onChange={() => {
          const said = t(isIn ? 'add.removed' : 'add.added', { name: list.name });
          change({ kind: isIn ? 'remove' : 'add', caseStudyId }, () => onSaid(said));
        }}
      />
      <Failure error={error} />
    </>
  );
}
