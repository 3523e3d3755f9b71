import { resource } from '../../declare/operation';
import * as operations from './operations';

/** Invitations by email to sign up to the application. */
export const invitation = resource('Invitation', 'invitation', operations);
