import init, {Session} from "../pkg/app.js"; console.log(init, Session);
