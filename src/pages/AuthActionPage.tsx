import { useState } from 'react';
import { Navigate } from 'react-router-dom';
import {
  addressOfPasswordReset,
  addressOfSignInLink,
  resetPassword,
  signInWithLink,
  verifyEmail,
} from '#src/data/session/commands.ts';
import { useSession } from '#src/data/session/useSession.ts';
import { AuthAction } from '#src/features/sign-in/AuthAction.tsx';
import { keptReturnPath } from '#src/features/sign-in/returnPath.ts';

const commands = { addressOfPasswordReset, addressOfSignInLink, resetPassword, signInWithLink, verifyEmail };

export function AuthActionPage() {
  const [link] = useState(() => location.href);
  const { identity } = useSession();
  const isSignInLink = new URL(link).searchParams.get('mode') === 'signIn';

  // Signed in by the link, or already before: either way there is nothing left to do here.
  if (isSignInLink && identity) return <Navigate to={keptReturnPath()} replace />;
  return <AuthAction link={link} commands={commands} />;
}
