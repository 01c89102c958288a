import { Suspense } from 'react';
import { resendVerification, signOut } from '#src/data/session/commands.ts';
import { refreshIdentity } from '#src/data/session/session.ts';
import { VerifyEmail } from '#src/features/sign-in/VerifyEmail.tsx';
import { EntranceLayout } from './EntranceLayout.tsx';
import { PageLoading } from './PageLoading.tsx';

type UnverifiedScreenProps = {
  email: string;
};

export function UnverifiedScreen({ email }: UnverifiedScreenProps) {
  return (
    <EntranceLayout>
      <Suspense fallback={<PageLoading />}>
        <VerifyEmail
          email={email}
          onCheck={refreshIdentity}
          onResend={resendVerification}
          onSignOut={signOut}
        />
      </Suspense>
    </EntranceLayout>
  );
}
