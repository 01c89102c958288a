import { useQuery, useQueryClient } from '@tanstack/react-query';
import { database } from '#src/data/client/database.ts';
import { saveProfile } from '#src/data/members/commands.ts';
import { profileQuery } from '#src/data/members/queries.ts';
import { defaultMatchWeights } from '#src/domain/matchWeights.ts';
import type { ProfileInput } from '#src/domain/member.ts';
import type { Identity } from '#src/domain/session.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { ProfileForm } from './ProfileForm.tsx';

type OwnProfileProps = {
  identity: Identity;
};

export function OwnProfile({ identity }: OwnProfileProps) {
  const client = useQueryClient();
  const profile = useQuery(profileQuery(identity.uid));

  const handleSave = async (input: ProfileInput) => {
    // The form does not hold the weights; they may have changed since it opened.
    const matchWeights = profile.data?.matchWeights ?? input.matchWeights;
    await saveProfile(database(), identity.uid, { ...input, matchWeights });
    await client.invalidateQueries(profileQuery(identity.uid));
  };

  return (
    <Faces query={profile} isEmpty={() => false}>
      {(known) => (
        <ProfileForm initialValues={known ? inputOf(known) : emptyProfile(identity)} onSave={handleSave} />
      )}
    </Faces>
  );
}

function inputOf({
  displayName,
  jobTitle,
  languages,
  pathways,
  topics,
  regions,
  about,
  canHelpWith,
  matchWeights,
  inDirectory,
}: ProfileInput): ProfileInput {
  return {
    ...{ displayName, jobTitle, languages, pathways, topics, regions, about, canHelpWith },
    matchWeights,
    inDirectory,
  };
}

/** For a member whose profile was never written: somebody imported, say. */
function emptyProfile({ displayName }: Identity): ProfileInput {
  return {
    displayName,
    jobTitle: '',
    languages: [],
    pathways: [],
    topics: [],
    regions: [],
    about: '',
    canHelpWith: '',
    matchWeights: defaultMatchWeights,
    inDirectory: true,
  };
}
