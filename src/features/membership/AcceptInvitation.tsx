import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { database } from '#src/data/client/database.ts';
import { redeemInvitation } from '#src/data/members/commands.ts';
import { invitationQuery } from '#src/data/members/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { signOut } from '#src/data/session/commands.ts';
import type { Identity } from '#src/domain/session.ts';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { InvitationOffer } from './InvitationOffer.tsx';

type AcceptInvitationProps = {
  code: string;
  identity: Identity;
};

export function AcceptInvitation({ code, identity }: AcceptInvitationProps) {
  const navigate = useNavigate();
  const [now] = useState(() => new Date());
  const invitation = useQuery(invitationQuery(code));
  const organisations = useQuery(publicOrganisationsQuery());

  return (
    <Faces query={invitation} isEmpty={() => false}>
      {(found) => (
        <InvitationOffer
          invitation={found}
          organisation={organisations.data?.find(({ id }) => id === found?.organisationId)?.name}
          email={identity.email}
          now={now}
          onAccept={() => redeemInvitation(database(), identity, code)}
          onAccepted={() => void navigate(paths.home.to(), { replace: true })}
          onSignOut={signOut}
        />
      )}
    </Faces>
  );
}
