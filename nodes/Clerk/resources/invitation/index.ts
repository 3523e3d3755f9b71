import { resource } from '../../declare/operation';
import * as inviting from './inviting';
import * as search from './search';

/** Invitations to sign up to the application, sent by e-mail. */
export const invitation = resource('Invitation', 'invitation', inviting, search);
