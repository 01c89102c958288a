import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { eventQuery } from '#src/data/events/queries.ts';
import { bookmarkLimits } from '#src/domain/bookmark.ts';
import { BookmarkButton } from '#src/features/bookmarks/BookmarkButton.tsx';
import { AccountReader } from '#src/features/first-hand-accounts/AccountReader.tsx';
import { ReportButton } from '#src/features/reports/ReportButton.tsx';
import { paths } from '#src/paths.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function AccountPage() {
  const { t } = useTranslation('accounts');
  const { id = '', accountId = '' } = useParams();
  const event = useQuery(eventQuery(id));
  return (
    <PageFrame
      title={t('page.title')}
      lead={event.data?.name}
      width="reading"
      backTo={{ to: paths.event.to(id, 'accounts'), label: t('page.back') }}
    >
      <Faces
        query={event}
        isEmpty={(found) => found === null}
        empty={<EmptyPanel title={t('missing.event')} />}
      >
        {(found) =>
          found && (
            <AccountReader
              event={found}
              accountId={accountId}
              keep={(account) => (
                <BookmarkButton
                  saved={{ kind: 'account', id: accountId, eventId: id }}
                  title={account.body.slice(0, bookmarkLimits.title)}
                />
              )}
              report={
                <ReportButton
                  target={`events/${id}/accounts/${accountId}`}
                  title={`${t('page.title')}: ${found.name}`}
                />
              }
              reportReply={(reply) => (
                <ReportButton
                  isSmall
                  target={`events/${id}/accounts/${accountId}/replies/${reply.id}`}
                  title={reply.byName ?? t('unnamed')}
                />
              )}
            />
          )
        }
      </Faces>
    </PageFrame>
  );
}
