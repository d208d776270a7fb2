import { fr } from '../../i18n/fr';
import { listen } from '../launch';

listen(fr);
