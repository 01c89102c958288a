import { expect, test } from 'vitest';
import { mailLine } from './mailbox.ts';

const mail = {
  oobCode: 'c0de',
  oobLink: 'http://127.0.0.1:9099/emulator/action?mode=signIn&lang=en&oobCode=c0de&apiKey=fake-api-key',
  requestType: 'EMAIL_SIGNIN',
  email: 'ana@freiburg.example',
};

test('a printed link leads to the portal and keeps all that the emulator put into it', () => {
  expect(mailLine(mail, 'http://localhost:5173/')).toBe(
    'mail to ana@freiburg.example: sign in -> ' +
      'http://localhost:5173/auth/action?mode=signIn&lang=en&oobCode=c0de&apiKey=fake-api-key',
  );
});

test('the confirmation of a new address goes to the new address', () => {
  const change = { ...mail, requestType: 'VERIFY_AND_CHANGE_EMAIL', newEmail: 'ana@bonn.example' };
  expect(mailLine(change, 'http://localhost:5173/')).toMatch(
    /^mail to ana@bonn\.example: confirm your new address ->/,
  );
});
