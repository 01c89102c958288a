import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { conversationQuery } from '#src/data/conversations/queries.ts';
import { profileQuery } from '#src/data/members/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { otherIn } from '#src/domain/conversation.ts';
import { BlockButton } from '#src/features/messages/BlockButton.tsx';
import { ConversationView } from '#src/features/messages/ConversationView.tsx';
import { ReportButton } from '#src/features/reports/ReportButton.tsx';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function ConversationPage() {
  const { t } = useTranslation('messages');
  const { id = '' } = useParams();
  const { identity } = useMember();
  const other = otherIn(id, identity.uid);
  if (other !== null) return <WithOther conversationId={id} uid={identity.uid} otherUid={other} />;
  return (
    <PageFrame title={t('title')} width="reading">
      <EmptyPanel title={t('conversation.missing')} text={t('conversation.missingText')} />
    </PageFrame>
  );
}

type WithOtherProps = {
  conversationId: string;
  uid: string;
  otherUid: string;
};

function WithOther({ conversationId, uid, otherUid }: WithOtherProps) {
  const { t } = useTranslation('messages');
  const stored = useQuery(conversationQuery(conversationId)).data;
  // Refused for somebody who is not a member any more: the conversation still knows their name.
  const profile = useQuery({ ...profileQuery(otherUid), retry: false }).data;
  const name = profile?.displayName ?? stored?.names[otherUid] ?? t('conversation.unnamed');
  const other = { uid: otherUid, name };
  return (
    <PageFrame
      title={t('conversation.title', { name })}
      width="reading"
      backTo={{ to: paths.messages.to(), label: t('conversation.back') }}
      actions={
        <>
          {profile && (
            <ButtonLink
              variant="default"
              to={paths.person.to(otherUid)}
              aria-label={t('conversation.personName', { name })}
            >
              {t('conversation.person')}
            </ButtonLink>
          )}
          <BlockButton uid={uid} other={other} />
        </>
      }
    >
      <ConversationView
        key={conversationId}
        conversationId={conversationId}
        uid={uid}
        other={other}
        actsOn={(message) => (
          <ReportButton
            isSmall
            target={`conversations/${conversationId}/messages/${message.id}`}
            title={t('conversation.title', { name })}
          />
        )}
      />
    </PageFrame>
  );
}
