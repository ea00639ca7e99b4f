import marking from '../../../entrypoints/marking-others';

// As the built script does when it is loaded.
marking.main();
