import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { DataError } from '#src/data/errors.ts';
import { readingListQuery } from '#src/data/reading-lists/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import { comparedLeast, comparedMost } from '#src/domain/comparison.ts';
import { canChangeReadingList } from '#src/domain/permissions.ts';
import { CompareBar } from '#src/features/compare/CompareBar.tsx';
import { CompareToggle } from '#src/features/compare/CompareToggle.tsx';
import { CaseThumbnail } from '#src/features/library/CaseThumbnail.tsx';
import { CopyReadingList } from '#src/features/reading-lists/CopyReadingList.tsx';
import { DeleteReadingList } from '#src/features/reading-lists/DeleteReadingList.tsx';
import { DescribeReadingList } from '#src/features/reading-lists/DescribeReadingList.tsx';
import { PersonName } from '#src/features/reading-lists/PersonName.tsx';
import { ReadingListView } from '#src/features/reading-lists/ReadingListView.tsx';
import { ShareReadingList } from '#src/features/reading-lists/ShareReadingList.tsx';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function ReadingListPage() {
  const { t } = useTranslation('readingLists');
  const { id = '' } = useParams();
  const actor = useActor();
  const query = useQuery(readingListQuery(id));
  // Whether a list that is not shared exists is its owner's business: to others it is simply not there.
  const isClosed = query.error instanceof DataError && query.error.kind === 'denied';
  const list = isClosed ? null : query.data;
  const canChange = Boolean(list && canChangeReadingList(actor, list));
  const isComparable = list && list.items.length >= comparedLeast && list.items.length <= comparedMost;

  return (
    <PageFrame
      title={list?.name ?? t('title')}
      eyebrow={
        list &&
        (canChange ? (
          t('list.yours')
        ) : (
          <>
            {t('list.of')} <PersonName uid={list.ownerUid} />
          </>
        ))
      }
      lead={list?.note && <span dir="auto">{list.note}</span>}
      actions={
        list && (
          <>
            {isComparable && (
              <ButtonLink variant="default" size="sm" to={paths.compare.to(list.items)}>
                {t('list.compare')}
              </ButtonLink>
            )}
            {canChange && <DescribeReadingList list={list} />}
            {canChange && <DeleteReadingList list={list} />}
          </>
        )
      }
      backTo={{ to: paths.readingLists.to(), label: t('back') }}
    >
      <Faces
        query={isClosed ? { ...query, data: null, error: null } : query}
        isEmpty={(found) => found === null}
        empty={
          <EmptyPanel
            title={t('gone.title')}
            text={t('gone.text')}
            action={<ButtonLink to={paths.readingLists.to()}>{t('back')}</ButtonLink>}
          />
        }
      >
        {(found) =>
          found && (
            <>
              {canChange ? <ShareReadingList list={found} /> : <CopyReadingList list={found} />}
              <ReadingListView
                key={found.id}
                list={found}
                canChange={canChange}
                renderThumbnail={(item) => <CaseThumbnail item={item} />}
                renderActions={(item) => <CompareToggle caseStudyId={item.id} title={item.title} />}
              />
              <CompareBar />
            </>
          )
        }
      </Faces>
    </PageFrame>
  );
}
