import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { casesQuery } from '#src/data/catalog/queries.ts';
import type { LibraryItem } from '#src/domain/library.ts';
import type { ReadingList } from '#src/domain/readingList.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { CaseLine } from './CaseLine.tsx';
import { Failure } from './Failure.tsx';
import { ItemTools } from './ItemTools.tsx';
import { MissingCase } from './MissingCase.tsx';
import classes from './ReadingLists.module.css';
import { TakenOut } from './TakenOut.tsx';
import { useFocusAfterMove } from './useFocusAfterMove.ts';
import { useItemChanges } from './useItemChanges.ts';

type ReadingListViewProps = {
  list: ReadingList;
  canChange: boolean;
  renderThumbnail: (item: LibraryItem) => ReactNode;
  /** What else can be done with a case. */
  renderActions: (item: LibraryItem) => ReactNode;
};

/** The cases of a list in their order; its owner moves them and takes them out. */
export function ReadingListView({ list, canChange, renderThumbnail, renderActions }: ReadingListViewProps) {
  const { t } = useTranslation('readingLists');
  const { items, change, error } = useItemChanges(list);
  // Asked for in an order of its own: moving a case is no new question.
  const cases = useQuery({ ...casesQuery(items.toSorted()), placeholderData: keepPreviousData });
  const [said, setSaid] = useState('');
  const [takenOut, setTakenOut] = useState<{ id: string; title: string; at: number } | null>(null);
  const focus = useFocusAfterMove(items);

  if (items.length === 0 && !takenOut) {
    return (
      <EmptyPanel
        title={t('list.empty')}
        text={canChange ? t('list.emptyText') : t('list.emptyOthers')}
        action={<ButtonLink to={paths.caseStudies.to()}>{t('list.toLibrary')}</ButtonLink>}
      />
    );
  }
  return (
    <>
      {takenOut && (
        <TakenOut
          title={takenOut.title}
          onUndo={() => {
            change({ kind: 'add', caseStudyId: takenOut.id, at: takenOut.at });
            setTakenOut(null);
          }}
        />
      )}
      <Failure error={error} />
      <p role="status" className="portal-visually-hidden">
        {said}
      </p>
      <Faces query={cases} isEmpty={() => false} loading={<LoadingLines lines={4} />}>
        {(found) => (
          <ol ref={focus.list} aria-label={t('list.items')} className={classes.items}>
            {items.map((id, at) => {
              const item = found.find((one) => one.id === id);
              const title = item?.title ?? t('item.gone');
              return (
                <li key={id} data-case={id} className={classes.item}>
                  <span aria-hidden="true" className={classes.place}>
                    {at + 1}
                  </span>
                  {item && <div className={classes.thumbnail}>{renderThumbnail(item)}</div>}
                  <div className={classes.itemText}>
                    {item ? <CaseLine item={item} /> : <MissingCase caseStudyId={id} />}
                    <div className={classes.tools}>
                      {item && renderActions(item)}
                      {canChange && (
                        <ItemTools
                          title={title}
                          isFirst={at === 0}
                          isLast={at === items.length - 1}
                          onMove={(by) => {
                            change({ kind: 'move', caseStudyId: id, by });
                            focus.follow(id, by);
                            setSaid(t('item.moved', { title, place: at + 1 + by, total: items.length }));
                          }}
                          onRemove={() => {
                            change({ kind: 'remove', caseStudyId: id });
                            setTakenOut({ id, title, at });
                          }}
                        />
                      )}
                    </div>
                  </div>
                </li>
              );
            })}
          </ol>
        )}
      </Faces>
    </>
  );
}
