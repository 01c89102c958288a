import * as v from 'valibot';
import { journeyBackend } from './journeyBackend.ts';

const documentSchema = v.object({ fields: v.object({ bytes: v.object({ bytesValue: v.string() }) }) });

type Place = 'media' | 'thumbnails';

/** The bytes that a picture was stored as, past the rules. */
export async function storedBytes(place: Place, id: string): Promise<Buffer> {
  const { fields } = v.parse(documentSchema, await (await ask(place, id, 'owner')).json());
  return Buffer.from(fields.bytes.bytesValue, 'base64');
}

/** What Firestore answers to somebody who asks for a picture by its address, without the portal's code: 200 or 403. */
export async function answerTo(
  person: { email: string; password: string },
  place: Place,
  id: string,
): Promise<number> {
  const { emulators } = journeyBackend();
  const signIn = await fetch(
    `${urlOf(emulators.auth)}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=local`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: person.email, password: person.password, returnSecureToken: true }),
    },
  );
  const { idToken } = v.parse(v.object({ idToken: v.string() }), await signIn.json());
  return (await ask(place, id, idToken)).status;
}

function ask(place: Place, id: string, token: string): Promise<Response> {
  const { emulators, projectId } = journeyBackend();
  const path = `projects/${projectId}/databases/(default)/documents/${place}/${id}`;
  return fetch(`${urlOf(emulators.firestore)}/v1/${path}`, { headers: { authorization: `Bearer ${token}` } });
}

function urlOf({ host, port }: { host: string; port: number }): string {
  return `http://${host}:${port}`;
}
