import attend from '../../../entrypoints/attend';

// As the built script does when it is loaded.
attend.main();
