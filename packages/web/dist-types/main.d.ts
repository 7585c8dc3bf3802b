import '@digdir/designsystemet-css';
import '@digdir/designsystemet-theme/digdir.css';
import '@fontsource-variable/inter/wght.css';
import './base.css';
