import { kindOfTarget } from '#src/domain/report.ts';
import { paths } from '#src/paths.ts';

/** Where what was reported can be looked at; null where nobody of the secretariat can look. */
export function reportAddress(target: string): string | null {
  const [, id = '', , innerId = ''] = target.split('/');
  switch (kindOfTarget(target)) {
    case 'caseStudy':
      return paths.caseStudy.to(id);
    case 'account':
    case 'reply':
      return paths.account.to(id, innerId);
    case 'profile':
      return paths.person.to(id);
    case 'question':
    case 'answer':
    case 'message':
    case null:
      return null;
  }
}
