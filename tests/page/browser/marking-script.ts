import marking from '../../../entrypoints/marking';

// As the built script does when it is loaded.
marking.main();
