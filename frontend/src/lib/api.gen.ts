/** Made by `npm run api` from the API's OpenAPI document. Do not edit. */

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Health, for whoever accepts JSON; people get the site here */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/purpose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this is for */
        get: operations["getPurpose"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This API as OpenAPI 3.1 */
        get: operations["getOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/postman.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This API as a Postman collection */
        get: operations["getPostman"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This API to read and to try (Swagger UI) */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/docs/start.js": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What starts Swagger UI */
        get: operations["getDocsStart"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create an organisation and its first administrator, and sign them in */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with e-mail address and password */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Trade the refresh cookie for a new access token and a new cookie. A cookie that comes back ends the sign-in */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this sign-in, with its access and refresh tokens. Signing out twice is no error */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one's own password. All other sign-ins of this user end */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All users of the organisation, newest first */
        get: operations["listUsers"];
        put?: never;
        /** Add a colleague; they can sign in at once */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One user */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /** Remove a user. Their address is free again; what they did keeps their name */
        delete: operations["removeUser"];
        options?: never;
        head?: never;
        /** Change a user's name or role, or keep them out. Who is disabled is out at once */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/api/users/{userId}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a colleague a new password; they are signed out everywhere */
        post: operations["givePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The names of all users of the organisation, those who may not come in any more, too */
        get: operations["listColleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The connected shops */
        get: operations["listSources"];
        put?: never;
        /** Connect a shop. The secret is shown this once */
        post: operations["createSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/sources/{sourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One connected shop */
        get: operations["getSource"];
        put?: never;
        post?: never;
        /** Disconnect a shop and take its products out of the catalogue */
        delete: operations["deleteSource"];
        options?: never;
        head?: never;
        /** Change a connected shop */
        patch: operations["changeSource"];
        trace?: never;
    };
    "/api/catalogue/sources/{sourceId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a shop a new secret; the old one stays good for 24 hours */
        post: operations["rotateSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue/sources/{sourceId}/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a shop's feed now, in the background */
        post: operations["syncSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The products that match */
        get: operations["listProducts"];
        put?: never;
        /** Create a product */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        /** Delete a product; it can be undone for 30 days */
        delete: operations["deleteProduct"];
        options?: never;
        head?: never;
        /** Change a product */
        patch: operations["changeProduct"];
        trace?: never;
    };
    "/api/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The connected channels */
        get: operations["listChannels"];
        put?: never;
        /** Connect a mailbox, a number or the simulator; its signing secret is shown this once */
        post: operations["createChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/simulator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the simulator behaves: an invented vendor, only where somebody tries things out */
        get: operations["getSimulator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change how it behaves, from the next message on; what is left out stays */
        patch: operations["changeSimulator"];
        trace?: never;
    };
    "/api/channels/simulator/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The messages that it was handed and took, oldest first */
        get: operations["listSimulatorDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{channelId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One channel */
        get: operations["getChannel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change name, signature, pace, options or credentials */
        patch: operations["changeChannel"];
        trace?: never;
    };
    "/api/channels/{channelId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give it a new signing secret; the one before stays good for 24 hours */
        post: operations["rotateChannelSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/try-mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in to the servers of a mailbox, which need not be kept yet; says exactly what is wrong */
        post: operations["tryMailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{channelId}/poll": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fetch what came to a mailbox, now, in the background; a minute's clock does it anyway */
        post: operations["pollMailbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{channelId}/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The templates of a WhatsApp number, those that can be sent first; the others say why they cannot */
        get: operations["listChannelTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{channelId}/templates/fetch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask Meta, now, for all templates of the number's business account; a day's clock does it anyway */
        post: operations["fetchChannelTemplates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels/{channelId}/leads/fetch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fetch the leads of ads now that Meta did not give before, in the background; the clock does it anyway */
        post: operations["fetchLeads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Each catalogue, webhook, mailbox and mail server: when it last worked, what is wrong with it and since when */
        get: operations["listSourceHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files of a record, the newest first; without one, for an admin or a scanner, those changed last of all */
        get: operations["listAttachments"];
        put?: never;
        /** Announce a file of at most 25 MB: answers the signed form with which it is uploaded straight to storage */
        post: operations["createAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attachments/{attachmentId}/uploaded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the file was uploaded; from now on it is there */
        post: operations["finishAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One file, without its content */
        get: operations["getAttachmentOfRecord"];
        put?: never;
        post?: never;
        /** Delete a file; it can be undone for 30 days, after which its bytes are removed for good */
        delete: operations["deleteAttachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attachments/{attachmentId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Redirects to a signed address, good for five minutes, from which the file can be downloaded */
        get: operations["getAttachmentFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attachments/{attachmentId}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same address as JSON, for pages whose script cannot follow a redirect to another origin */
        get: operations["getAttachmentFileLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attachments/{attachmentId}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a virus scanner says of a file that waits for it, where the deployment has scanning on */
        post: operations["judgeAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The contacts that match */
        get: operations["listContacts"];
        put?: never;
        /** Create a contact */
        post: operations["createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One contact */
        get: operations["getContact"];
        put?: never;
        post?: never;
        /** Delete a contact; it can be undone for 30 days */
        delete: operations["deleteContact"];
        options?: never;
        head?: never;
        /** Change a contact */
        patch: operations["changeContact"];
        trace?: never;
    };
    "/api/contacts/{contactId}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a person for good, in the background; follow it as an operation. It cannot be undone
         * @description Messages, notes, leads, tasks, files and what the assistant kept of them go; orders and deals stay without the person. A deleted contact can be erased, too.
         */
        post: operations["eraseContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The companies that match */
        get: operations["listCompanies"];
        put?: never;
        /** Create a company */
        post: operations["createCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/companies/{companyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One company */
        get: operations["getCompany"];
        put?: never;
        post?: never;
        /** Delete a company; it can be undone for 30 days */
        delete: operations["deleteCompany"];
        options?: never;
        head?: never;
        /** Change a company */
        patch: operations["changeCompany"];
        trace?: never;
    };
    "/api/companies/{companyId}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many contacts, leads and deals of a company the caller may see, and what the deals come to */
        get: operations["getCompanyFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The leads that match */
        get: operations["listLeads"];
        put?: never;
        /** Create a lead */
        post: operations["createLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{leadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One lead */
        get: operations["getLead"];
        put?: never;
        post?: never;
        /** Delete a lead; it can be undone for 30 days */
        delete: operations["deleteLead"];
        options?: never;
        head?: never;
        /** Change a lead */
        patch: operations["changeLead"];
        trace?: never;
    };
    "/api/leads/{leadId}/convert": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a contact, a company and a deal of a lead, all at once; it can be undone for 30 days
         * @description Converting it again answers what it became.
         */
        post: operations["convertLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The deals that match */
        get: operations["listDeals"];
        put?: never;
        /** Create a deal */
        post: operations["createDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals/{dealId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One deal */
        get: operations["getDeal"];
        put?: never;
        post?: never;
        /** Delete a deal; it can be undone for 30 days */
        delete: operations["deleteDeal"];
        options?: never;
        head?: never;
        /** Change a deal */
        patch: operations["changeDeal"];
        trace?: never;
    };
    "/api/deals/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open deals of a pipeline by stage: exact counts and sums, and the first cards of each */
        get: operations["getBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals/{dealId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a deal into a stage, at a place of its column; what the stage requires can be sent along */
        post: operations["moveDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals/{dealId}/win": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a deal that was sold */
        post: operations["winDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals/{dealId}/lose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a deal that came to nothing, and say why */
        post: operations["loseDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals/{dealId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a closed deal again, in the stage where it was */
        post: operations["reopenDeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All pipelines, the oldest first; there is always one */
        get: operations["listPipelines"];
        put?: never;
        /** Make a further pipeline */
        post: operations["createPipeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pipelines/{pipelineId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One pipeline */
        get: operations["getPipeline"];
        put?: never;
        post?: never;
        /** Delete a pipeline that has no deals and is not the last one */
        delete: operations["deletePipeline"];
        options?: never;
        head?: never;
        /** Change a pipeline; its deals come along, many of them in the background, within one operation */
        patch: operations["changePipeline"];
        trace?: never;
    };
    "/api/conversations/{conversationId}/presences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The colleagues who look at it or type in it now */
        get: operations["listPresences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversationId}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say that you look at it, or type in it: every 20 seconds, not for each key. Answers who else is there */
        put: operations["putPresence"];
        post?: never;
        /** Say that you look elsewhere now; silence says it, too, a little later */
        delete: operations["deletePresence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The conversations that match, the one with the newest message first */
        get: operations["listConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One conversation, whole */
        get: operations["getConversation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Close, reopen, assign or snooze it, or mark it read (``{"unread": 0}``) */
        patch: operations["changeConversation"];
        trace?: never;
    };
    "/api/conversations/{conversationId}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who the visitor of the web chat says they are, and whose address that is. Nobody has checked it; `/api/merges`
         * @description makes one of the two.
         */
        get: operations["getClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversationId}/claim/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The visitor is not whom they say they are: never offer to merge the two again. Reopening the pair undoes it */
        post: operations["dismissClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close, reopen, assign or snooze up to a hundred, or mark them read: each by itself, as if it were alone */
        post: operations["changeConversations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/batch/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let them be as they were before one's own *changeId*, but for those to which something happened since */
        post: operations["undoConversations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversationId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer the customer; it goes out in the background, and drafts that wait here are dropped. With *seenMessageId*
         * @description it is a 409 *Newer message* when somebody wrote since; `current` is what they wrote.
         */
        post: operations["replyInConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversationId}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring the messages of another conversation into this one; the other is no longer listed. Splitting off what
         * @description ``/unmerge`` names takes it back.
         */
        post: operations["mergeConversations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversationId}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a merge: what came from the other conversation goes back there, and it is listed again as it was. What came
         * @description in since stays here.
         */
        post: operations["unmergeConversations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversationId}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move some messages, and the notes after them, into a conversation of their own, which is answered. Merging it
         * @description back undoes that.
         */
        post: operations["splitConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When it is open, who is at it, and what waits for a person: the most urgent first, a hundred at most */
        get: operations["getDesk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change its hours, or after how many open minutes what nobody reacts to goes to somebody else */
        patch: operations["changeDesk"];
        trace?: never;
    };
    "/api/desk/later": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When one may want to look again, by the desk's hours and the organisation's clock: to snooze until */
        get: operations["listMoments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether one is available, and how much one has */
        get: operations["getOwnSeat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Be available, or away: what the desk gave and was not answered goes to others then */
        patch: operations["changeOwnDuty"];
        trace?: never;
    };
    "/api/desk/people/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what a person takes, how much of it, or whether they are available */
        patch: operations["changeSeat"];
        trace?: never;
    };
    "/api/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The teams, by name */
        get: operations["listTeams"];
        put?: never;
        /** A new team. With the first one the desk begins to give out what waits */
        post: operations["createTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{teamId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One team */
        get: operations["getTeam"];
        put?: never;
        post?: never;
        /** Dissolve a team; what it had waits for those who take it now */
        delete: operations["deleteTeam"];
        options?: never;
        head?: never;
        /** Change who is in a team, or what it takes */
        patch: operations["changeTeam"];
        trace?: never;
    };
    "/api/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One message */
        get: operations["getMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{messageId}/attachments/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Redirects to a signed address, good for five minutes, from which the attachment can be downloaded */
        get: operations["getAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{messageId}/attachments/{number}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same address as JSON, for pages whose script cannot follow a redirect to another origin */
        get: operations["getAttachmentLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{messageId}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that an uncertain message was sent, or have an uncertain or failed one sent again */
        post: operations["resolveMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/messages/{messageId}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a reply that a person sent or approved from going out before its `leavesAt`. A draft waits again */
        post: operations["takeBackMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assistant/model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which model reads messages, what it learnt from, how good it is, and how messages drifted */
        get: operations["getAssistantModel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assistant/model/learn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Learn now from what people decided, in the background; nothing happens while there are too few labels, or when
         * @description somebody asked less than ten minutes ago.
         */
        post: operations["learnAssistantModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assistant/model/go-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the model before this one answer again */
        post: operations["goBackAssistantModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the assistant suggested, newest first; `status=waiting` is what waits for a decision */
        get: operations["listSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suggestions/{suggestionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One suggestion */
        get: operations["getSuggestion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suggestions/{suggestionId}/past": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people answered before to who asked alike, the most alike first: at most three. What tells who the other
         * @description customer is are gaps (`⟦name⟧`), and no text with a gap is sent.
         */
        get: operations["listPastAnswers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suggestions/{suggestionId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Do what it proposes; with `text` the reply is sent in these words */
        post: operations["approveSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suggestions/{suggestionId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Drop it, and say why */
        post: operations["rejectSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suggestions/{suggestionId}/intent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what the message is really about, to learn from; what was decided stays */
        put: operations["correctIntent"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suggestions/{suggestionId}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a reply that the assistant sent from going out, while it waits to; it waits for a decision then */
        post: operations["takeBackSuggestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/envelopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every decision of the assistant, newest first, in a line each */
        get: operations["listEnvelopes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/envelopes/{envelopeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What went into a decision, what each step said, who decided what afterwards, and what became of the reply */
        get: operations["getEnvelope"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assistant/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the assistant may do by itself, whether it is stopped, and what waits for a second person */
        get: operations["getAssistantPolicy"];
        /**
         * Put another file in force. What only tightens holds at once; a looser one becomes a proposal, which takes a
         * @description second person.
         */
        put: operations["changeAssistantPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assistant/policy/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a file, or write a form's values into it, and say what it would loosen. Nothing is changed */
        post: operations["checkAssistantPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assistant/policy/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What another policy would have changed since then, and how many of the replies that it would have sent were
         * @description judged wrong. Nothing is changed or sent.
         */
        post: operations["replayAssistantPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assistant/policy/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of the policy, the newest first, down to the default one: what it said, who made it, and who
         * @description approved it.
         */
        get: operations["listAssistantPolicyVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assistant/policy/proposals/{proposalId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a looser policy in force, as the second person */
        post: operations["approveAssistantPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assistant/policy/proposals/{proposalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Drop a looser policy that waits for a second person */
        delete: operations["withdrawAssistantPolicy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assistant/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop all sending by itself, now. Replies that are queued wait for a person */
        post: operations["stopAssistant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assistant/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the policy decide again what is sent */
        post: operations["resumeAssistant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assistant/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where each intent stands on its way to sending by itself, and what is missing */
        get: operations["getAssistantStanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assistant/judging": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Replies of the audit sample that this person can judge: message, draft and quoted rows, and nothing else */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assistant/judgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether a reply is right. It cannot be changed afterwards */
        post: operations["judgeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The approved answers, newest first */
        get: operations["listAnswers"];
        put?: never;
        /** Approve an answer for the assistant to use */
        post: operations["createAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/answers/{answerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One approved answer */
        get: operations["getAnswer"];
        put?: never;
        post?: never;
        /** Withdraw an approved answer; nothing quotes it any more */
        delete: operations["deleteAnswer"];
        options?: never;
        head?: never;
        /** Change an approved answer */
        patch: operations["changeAnswer"];
        trace?: never;
    };
    "/api/saved-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All saved replies, by name */
        get: operations["listSavedReplies"];
        put?: never;
        /** Keep a reply. A blank that there is not is refused by line and column, and so is a shortcut that is taken */
        post: operations["createSavedReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-replies/blanks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The values that a saved reply can show */
        get: operations["listReplyBlanks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-replies/{savedReplyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One saved reply */
        get: operations["getSavedReply"];
        put?: never;
        post?: never;
        /** Delete it; answers that were sent with it stay as they are */
        delete: operations["deleteSavedReply"];
        options?: never;
        head?: never;
        /** Change it */
        patch: operations["changeSavedReply"];
        trace?: never;
    };
    "/api/saved-replies/{savedReplyId}/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The words for the customer of a conversation, to be looked at and sent by a person. It counts as a use */
        post: operations["useSavedReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/saved-replies/{savedReplyId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring back one that was deleted, unless its shortcut is taken meanwhile */
        post: operations["restoreSavedReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversationId}/scheduled-replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a reply leave later. When the customer writes first it does not leave, and its words wait for its author;
         * @description what colleagues write changes nothing. What the channel will not take at that time is refused. With *seenMessageId* it is a 409 *Newer message* when somebody wrote since.
         */
        post: operations["scheduleReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scheduled-replies/{scheduledReplyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One reply that leaves later, or was to. One that is over is kept for 30 days */
        get: operations["getScheduledReply"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Let it leave at another time */
        patch: operations["rescheduleReply"];
        trace?: never;
    };
    "/api/scheduled-replies/{scheduledReplyId}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let it leave now, in the name of its author. Again it answers the same message */
        post: operations["sendScheduledReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scheduled-replies/{scheduledReplyId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let it not leave, and answer its words; of one that was stopped, let it go. Again it changes nothing */
        post: operations["cancelScheduledReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversationId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce a file of at most 20 MB for a reply: answers the signed form with which it is uploaded straight to
         * @description storage. One that no reply takes goes away after two days.
         */
        post: operations["createReplyFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversationId}/files/{fileId}/uploaded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the file was uploaded. Its id can now stand in `attachmentIds` of a reply; its type is what its bytes
         * @description show.
         */
        post: operations["finishReplyFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{conversationId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a note for colleagues. No customer and no assistant reads it; who is mentioned is told */
        post: operations["createNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notes/{noteId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One note */
        get: operations["getNote"];
        put?: never;
        post?: never;
        /** Take your note out of the conversation. A colleague's takes the right to undo what others did */
        delete: operations["deleteNote"];
        options?: never;
        head?: never;
        /** Change the words of your note. Who is mentioned anew is told */
        patch: operations["changeNote"];
        trace?: never;
    };
    "/api/notes/{noteId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring a deleted note back */
        post: operations["restoreNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mentions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where you were mentioned, newest first */
        get: operations["listMentions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mentions/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that you read where you were mentioned: in one conversation, or everywhere */
        post: operations["readMentions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tasks that match */
        get: operations["listTasks"];
        put?: never;
        /** Create a task */
        post: operations["createTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One task */
        get: operations["getTask"];
        put?: never;
        post?: never;
        /** Delete a task; it can be undone for 30 days */
        delete: operations["deleteTask"];
        options?: never;
        head?: never;
        /** Change a task */
        patch: operations["changeTask"];
        trace?: never;
    };
    "/api/tasks/parse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a line such as "call Ana Tue 9 !high" says: to fill a form with, nothing is written */
        post: operations["parseTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The address of one's tasks as a calendar, if there is one */
        get: operations["getTaskCalendar"];
        put?: never;
        /** Make a (new) address; the one before stops working */
        post: operations["renewTaskCalendar"];
        /** Have no such address any more */
        delete: operations["closeTaskCalendar"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/calendar.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's open tasks as iCalendar (RFC 5545): the token in the address is the credential */
        get: operations["readTaskCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The activities that match */
        get: operations["listActivities"];
        put?: never;
        /** Create a activity */
        post: operations["createActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/activities/{activityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One activity */
        get: operations["getActivity"];
        put?: never;
        post?: never;
        /** Delete a activity; it can be undone for 30 days */
        delete: operations["deleteActivity"];
        options?: never;
        head?: never;
        /** Change a activity */
        patch: operations["changeActivity"];
        trace?: never;
    };
    "/api/contacts/{contactId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened with a contact, newest first: mail, tasks, activities, orders, deals, files */
        get: operations["listContactTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/companies/{companyId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened with a company, newest first: mail, tasks, activities, orders, deals, files */
        get: operations["listCompanyTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deals/{dealId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened with a deal, newest first: mail, tasks, activities, orders, deals, files */
        get: operations["listDealTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leads/{leadId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened with a lead, newest first: mail, tasks, activities, orders, deals, files */
        get: operations["listLeadTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's organisation: name, currency, country, time zone, and what its files take */
        get: operations["getOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change them. The currency can no longer change once there are amounts (409 says so) */
        patch: operations["changeOrganisation"];
        trace?: never;
    };
    "/api/sending-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the tenant keeps to when it writes to people: consent, quiet hours and the cap, by channel */
        get: operations["getSendingPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change it. A null lifts a channel's quiet hours or cap */
        patch: operations["changeSendingPolicy"];
        trace?: never;
    };
    "/api/sending-policy/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a change of it on what people were really sent in the last days: what would still be sent, sent later, or not
         * @description at all, and what was held back that would be sent. Nothing is changed or sent.
         */
        post: operations["rehearseSendingPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the tenant writes about; people say yes or no to each */
        get: operations["listTopics"];
        put?: never;
        /** One more topic */
        post: operations["createTopic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{contactId}/contactability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By channel: whether this person may be written to now, why not, until when; how much they were lately; and what
         * @description they said about it, with when, where and in which words.
         */
        get: operations["getContactability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contacts/{contactId}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add what a person said about being written to. What they said before stays, as proof */
        post: operations["addConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/u/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an unsubscribe link is about; browsers get a page with a button. Looking changes nothing */
        get: operations["getUnsubscribe"];
        put?: never;
        /**
         * Write no more to this person about this on this channel: one click (RFC 8058), at once, once
         * @description A link of ours is never told to wait: mail providers post for many people from one address.
         */
        post: operations["unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/preferences/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the person with this link can choose, and chose */
        get: operations["getPreferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Keep what the person chose, with its words as proof */
        patch: operations["changePreferences"];
        trace?: never;
    };
    "/api/suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The addresses that nothing is sent to, whatever anybody allowed; the latest first; found ones by address */
        get: operations["listSuppressions"];
        put?: never;
        /** Send nothing more to these addresses. What is neither a mailbox nor a telephone number is answered back */
        post: operations["createSuppressions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suppressions/{suppressionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Let an address be written to again */
        delete: operations["deleteSuppression"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suppressions/file/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the whole list can be downloaded as CSV for five minutes */
        get: operations["getSuppressionsLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suppressions/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce a CSV or XLSX file of addresses; the answer says where to post it as a form within 15 minutes */
        post: operations["createSuppressionList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suppressions/imports/{listId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One list: what it would come to, how far it is */
        get: operations["getSuppressionList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suppressions/imports/{listId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the file is posted, and find out in the background what it would come to; nothing is written */
        post: operations["checkSuppressionList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suppressions/imports/{listId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suppress its addresses in the background. Again is the same */
        post: operations["startSuppressionList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All templates, by name */
        get: operations["listTemplates"];
        put?: never;
        /** Keep a template. Its design is laid out, its HTML made harmless, its text read from that when there is none */
        post: operations["createTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/starters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Templates to begin with; keep one by posting it */
        get: operations["listStarters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The message as a contact would get it, or somebody invented; how large it is, and what to think about */
        post: operations["previewTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/templates/{templateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One template */
        get: operations["getTemplate"];
        put?: never;
        post?: never;
        /** Delete it. Campaigns keep the words that they took from it */
        delete: operations["deleteTemplate"];
        options?: never;
        head?: never;
        /** Change it. A new design is laid out anew; a text that was only read from the HTML follows it */
        patch: operations["changeTemplate"];
        trace?: never;
    };
    "/api/pictures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shop's pictures, the newest first */
        get: operations["listPictures"];
        put?: never;
        /** Announce a picture of at most 5 MB; the answer says where to post it as a form within 15 minutes */
        post: operations["createPicture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pictures/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that it was posted. It is told by its bytes (PNG, JPEG, GIF or WebP), and loses what the camera noted */
        post: operations["finishPicture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pictures/{pictureId}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What still sends it, and which templates show it */
        get: operations["listUsesOfPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pictures/{pictureId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete it: mails that were sent already show it no more. Refused while a campaign or a journey still sends it */
        delete: operations["deletePicture"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/t/o/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pixel of a message (`{token}.gif`): it was probably opened */
        get: operations["trackOpening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/t/c/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A link of a message: on to where it leads, which stands signed in the link itself */
        get: operations["trackClick"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The fields of a noun, or of all that one may read: what rules, sorting, columns, forms and imports may name */
        get: operations["listFields"];
        put?: never;
        /** Add a field of your own to a noun. It can be filled, filtered and sorted by at once; its type never changes */
        post: operations["createField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fields/{fieldId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Archive a field: it is nowhere to be seen, and its values are kept for when it is taken back */
        delete: operations["deleteField"];
        options?: never;
        head?: never;
        /** Rename a field, change its choices, or take it back out of the archive */
        patch: operations["changeField"];
        trace?: never;
    };
    "/api/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your own views and your team's, the oldest first */
        get: operations["listViews"];
        put?: never;
        /** Save a view, for yourself or shared with your team */
        post: operations["createView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/{viewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One view; what of it no longer works stands in its problems */
        get: operations["getView"];
        put?: never;
        post?: never;
        /** Delete a view; the records that it showed stay */
        delete: operations["deleteView"];
        options?: never;
        head?: never;
        /** Change a view. A colleague's that is shared can be changed by those who may undo what others did */
        patch: operations["changeView"];
        trace?: never;
    };
    "/api/journeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The journeys, the newest first */
        get: operations["listJourneys"];
        put?: never;
        /** Draft a journey; its flaws say what keeps it from being switched on */
        post: operations["createJourney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{journeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One journey */
        get: operations["getJourney"];
        put?: never;
        post?: never;
        /** Delete a journey that is not on */
        delete: operations["deleteJourney"];
        options?: never;
        head?: never;
        /** Change the draft. What runs goes on as it is until the draft is switched on */
        patch: operations["changeJourney"];
        trace?: never;
    };
    "/api/journeys/{journeyId}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the journey would have done in the last days, played on what really happened. Nothing is sent */
        post: operations["rehearseJourney"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{journeyId}/switch-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the draft run, as a version that never changes. Whoever is in an earlier version stays in that */
        post: operations["switchJourneyOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{journeyId}/switch-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin it for nobody more */
        post: operations["switchJourneyOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/journeys/{journeyId}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is or was in the journey, the newest first, each with every step that they took */
        get: operations["listJourneyRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records of any sort, conversations, messages, notes and approved answers that match or mean the same, best first
         * @description Only what the caller may see is found. Typing errors, accents and parts of telephone numbers are understood.
         */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/aggregates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many records meet a filter, by up to two fields, with sums
         * @description Counts are exact, and of what the caller may see.
         */
        get: operations["listAggregates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many customers the rule describes
         * @description A long rule does not fit into an address, and addresses end up in logs: prefer the POST.
         */
        get: operations["getCustomersPreview"];
        put?: never;
        /** How many customers the rule describes */
        post: operations["previewCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What rules over contacts may ask to have happened, and what may be asked of it */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your organisation's segments, by name, each counted now */
        get: operations["listSegments"];
        put?: never;
        /** Save a segment: dynamic, or frozen with those whom the rules describe now */
        post: operations["createSegment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** In what two segments differ, or one and everybody else; the clearest differences first */
        post: operations["compareSegments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/{segmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One segment, counted now; what of it no longer works stands in its problems */
        get: operations["getSegment"];
        put?: never;
        post?: never;
        /** Delete a segment; the contacts stay. One that a campaign, a journey or another segment uses is refused */
        delete: operations["deleteSegment"];
        options?: never;
        head?: never;
        /** Change a segment's name, description or rules */
        patch: operations["changeSegment"];
        trace?: never;
    };
    "/api/segments/{segmentId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is in the segment now, as far as you may see them */
        get: operations["listSegmentMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/{segmentId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many were in the segment over time */
        get: operations["getSegmentHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/{segmentId}/explain/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a contact is in the segment, or why not: each condition with the contact's value */
        get: operations["explainSegment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/{segmentId}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a frozen segment of those who are in this one now */
        post: operations["freezeSegment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ai/segment-from-text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The rule that a description means, with its sentence and exact count; or questions, when it is not clear */
        post: operations["readSegmentFromText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ai/message-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** At least three messages for an objective, in different words; they state only what the objective states */
        post: operations["suggestMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Pipeline, won and lost, new contacts and leads, activity and overdue tasks of a period
         * @description Each figure is of what the caller may see, and names the filter that lists the records behind it.
         */
        get: operations["getDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How all campaigns did that were launched in a period: what was sent, what people did, cost and revenue */
        get: operations["getCampaignsOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own operations, or everybody's for whoever may undo those; the newest first */
        get: operations["listOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/{operationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One operation, and how far it is */
        get: operations["getOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/{operationId}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The records that it left alone, and why */
        get: operations["listConflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/{operationId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo it where nothing changed since; the answer is the undoing, which can be undone, too */
        post: operations["undoOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/{operationId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop it before its next step; what is done stays done */
        post: operations["cancelOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is wrong with contacts, the worst first, and what would mend it */
        get: operations["listQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/quality/fixes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mend one issue in all contacts or in some; each change is noted on the contact, and undone as an operation */
        post: operations["mendQuality"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every write, the newest first: of one record, of one person, or all */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the trail is as it was written: each entry is linked to the one before by a keyed hash */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/{entryId}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put one field back to how it was before this entry */
        post: operations["restoreField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The imports, the newest first */
        get: operations["listImports"];
        put?: never;
        /** Announce a CSV or XLSX file; the answer says where to post it as a form within 15 minutes */
        post: operations["createImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import: what was found in the file, how its columns are mapped, how far it is */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Map columns differently, choose the keys and what happens to records that are there, or how the file is read */
        patch: operations["changeImport"];
        trace?: never;
    };
    "/api/imports/{importId}/uploaded": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the file is posted; it is analysed in the background */
        post: operations["importUploaded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Find out, in the background, what each row would come to; nothing is written */
        post: operations["tryImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write the rows in the background, or go on where it was cancelled. Undoing its operation reverts it */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop; what is written stays, can be reverted, and can be gone on with */
        post: operations["cancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The first 5,000 problems that a dry run or the import found, by row */
        get: operations["listImportProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/problems/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Redirects to a CSV file of all rows with problems and why, good for five minutes */
        get: operations["getImportProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/problems/file/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same address as JSON, for pages whose script cannot follow a redirect to another origin */
        get: operations["getImportProblemsLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own exports of the last seven days, the newest first */
        get: operations["listExports"];
        put?: never;
        /** Have a file made of the records that match, as far as the caller may see them */
        post: operations["createExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{exportId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own export, and whether its file is ready */
        get: operations["getExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{exportId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Redirects to the file, by an address that is good for five minutes */
        get: operations["getExportFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{exportId}/file/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same address as JSON, for pages whose script cannot follow a redirect to another origin */
        get: operations["getExportLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk-edits/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would become of the first records, and how many it is about. Changes nothing */
        post: operations["previewBulkEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk-edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Edit or delete up to 100,000 records; follow and undo it as an operation */
        post: operations["startBulkEdit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create the contact with this external id, or bring it up to what is said here */
        post: operations["pushCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Up to 100 customers at once, each taken or refused by itself; for more there is `POST /api/imports` */
        post: operations["pushCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders that match */
        get: operations["listOrders"];
        put?: never;
        /** Enter an order once; it waits when its customer is not known yet */
        post: operations["pushOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/unmatched": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders that wait for a customer who has not come */
        get: operations["listUnmatchedOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/clusters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The clusterings of your customers, the newest first */
        get: operations["listClusters"];
        put?: never;
        /** Cluster customers by how they buy; 200 when it was done at once, else ask for it by its id */
        post: operations["findClusters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/clusters/{clusteringId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One clustering, or how far it is */
        get: operations["getClusters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/segments/clusters/{clusteringId}/save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Save a cluster as a segment: dynamic where it is a rule, else frozen */
        post: operations["saveCluster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ai/lookalike-audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find people like those of a segment, with proof; 200 when it was done at once, else ask for it by its id
         * @description It is refused, with the reason, where people that were held out do not show that it works.
         */
        post: operations["findLookalikes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ai/lookalike-audience/{lookalikeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People like those of a segment, or how far finding them is */
        get: operations["getLookalikes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ai/lookalike-audience/{lookalikeId}/save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Save the people that were found as a frozen segment */
        post: operations["saveLookalikes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ai/optimal-timing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The best hours to write to an audience, in its own time; none where the data do not tell hours apart
         * @description It looks at orders, replies and clicks, never at opens: mail programs open by themselves.
         */
        post: operations["findOptimalTiming"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ai/campaign-performance-summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A campaign in plain words; every number in it is one of the figures */
        post: operations["summariseCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What came of a campaign: variants and the test between them, the hold-out, the last touch, where it failed */
        get: operations["getCampaignResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assistant/intents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All intents: the starter set, then the organisation's own by name */
        get: operations["listIntents"];
        put?: never;
        /** Add an intent of your own. It is learnt from its examples in the background; until then nothing is read as it */
        post: operations["createIntent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assistant/intents/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which examples stand there twice, or are hard to tell from those of another intent, of your own or of the starter
         * @description set. Nothing is kept.
         */
        post: operations["checkIntentExamples"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assistant/intents/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One intent */
        get: operations["getIntent"];
        put?: never;
        post?: never;
        /** Delete an intent of your own. Decisions that were made on it stay as they are */
        delete: operations["deleteIntent"];
        options?: never;
        head?: never;
        /** Change an intent of your own, or rename or hide one of the starter set; what is hidden is read as `other` */
        patch: operations["changeIntent"];
        trace?: never;
    };
    "/api/assistant/intents/{key}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring back one that was deleted */
        post: operations["restoreIntent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs that may be the same, the surest first, each with its reasons; both records are yours to see */
        get: operations["listDuplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What there is already that may be the same as a record that is about to be made */
        get: operations["listSimilar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the last look for duplicates went, and whether one is under way */
        get: operations["getDuplicateScan"];
        put?: never;
        /** Look for duplicates in the background */
        post: operations["scanForDuplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/{duplicateId}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Never suggest to merge these two again */
        post: operations["dismissDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/duplicates/{duplicateId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a dismissal back */
        post: operations["reopenDuplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merges/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a merge would come to, field by field. Changes nothing */
        post: operations["previewMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge records into one; 202 when many relations have to be moved, which goes on in the background
         * @description The losers stay as links to the winner: reading one answers 404 with `mergedInto`. Undo it as an operation.
         */
        post: operations["mergeRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The campaigns, the newest first */
        get: operations["listCampaigns"];
        put?: never;
        /** Plan a campaign: a draft, unless it has a schedule or shall be sent now */
        post: operations["createCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One campaign */
        get: operations["getCampaign"];
        put?: never;
        post?: never;
        /** Delete a draft */
        delete: operations["deleteCampaign"];
        options?: never;
        head?: never;
        /** Change a campaign that was not launched. A schedule lets it start by itself */
        patch: operations["changeCampaign"];
        trace?: never;
    };
    "/api/campaigns/{campaignId}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new draft that says the same to the same people */
        post: operations["duplicateCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What would happen if it were sent now, and what must be mended first */
        post: operations["checkCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send one to look at */
        post: operations["testCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/launch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start sending now */
        post: operations["launchCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop handing out messages */
        post: operations["pauseCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with what was paused, by somebody or by itself */
        post: operations["resumeCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End it: whoever got nothing yet gets nothing */
        post: operations["cancelCampaign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/realtime": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How it stands: audience = delivered + failed + suppressed + uncertain + pending, at every moment */
        get: operations["getCampaignRealtime"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of it for each person of the audience */
        get: operations["listCampaignDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/why/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why somebody got it, or did not: of who was not in the audience, which conditions failed, then and now */
        get: operations["explainDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns/{campaignId}/uncertain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what became of messages of which nobody knows */
        post: operations["settleUncertain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much work waits, and how much of it could not be done */
        get: operations["listQueues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/queues/{name}/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The jobs of a queue that could not be done and wait for a decision, newest first */
        get: operations["listLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/queues/{name}/dead-letters/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put jobs back on their queue, each once however often this is called */
        post: operations["replayLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/queues/{name}/dead-letters/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Throw jobs away */
        post: operations["discardLetters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/queues/{name}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same at the queue's own address */
        post: operations["replayQueue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ops/queues/{name}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same at the queue's own address */
        post: operations["discardQueue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook/catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A shop tells of its products
         * @description Signed by Standard Webhooks, Shopify or WooCommerce, as the source was connected. Shopify and WooCommerce post their own JSON of a product. The highest `version` of a product stays.
         */
        post: operations["tellOfProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A mail came in
         * @description Signed by Standard Webhooks. As JSON, or as it came (RFC 5322). A mailbox may be a text, too: `Ana Ruiz <ana@example.com>`. A `Message-ID` is one message, however often it is sent.
         */
        post: operations["takeMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook/receipts/simulator": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The simulator tells what became of messages
         * @description Signed by Standard Webhooks, with the channel's secret. A batch is kept once, however often it is sent.
         */
        post: operations["tellSimulatorReceipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook/receipts/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A mail server tells what became of messages
         * @description Signed by Standard Webhooks, with the channel's secret. A batch is kept once, however often it is sent.
         */
        post: operations["tellEmailReceipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook/receipts/sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A gateway for text messages tells what became of messages
         * @description Signed by Standard Webhooks, with the channel's secret. A batch is kept once, however often it is sent.
         */
        post: operations["tellSmsReceipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook/receipts/whatsapp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A gateway for WhatsApp tells what became of messages
         * @description Signed by Standard Webhooks, with the channel's secret. A batch is kept once, however often it is sent.
         */
        post: operations["tellWhatsappReceipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook/receipts/twilio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Twilio tells what became of a message
         * @description A status callback, signed by Twilio with the account's token.
         */
        post: operations["tellTwilioReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook/receipts/meta": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Meta asks whether the address is ours
         * @description Once, before it sends anything.
         */
        get: operations["askMeta"];
        put?: never;
        /**
         * The older address of `/webhook/whatsapp`
         * @description Signed by Meta with the app's secret. Messages are kept once by Meta's id of them.
         */
        post: operations["tellMetaReceipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook/whatsapp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Meta asks whether the address is ours
         * @description Once, before it sends anything.
         */
        get: operations["askWhatsApp"];
        put?: never;
        /**
         * Meta tells what people wrote by WhatsApp, and of ours
         * @description Signed by Meta with the app's secret. Messages are kept once by Meta's id of them.
         */
        post: operations["takeWhatsApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook/messenger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Meta asks whether the address is ours
         * @description Once, before it sends anything.
         */
        get: operations["askMessenger"];
        put?: never;
        /**
         * Meta tells what people wrote to a page, and of ours
         * @description Signed by Meta with the app's secret. Messages are kept once by Meta's id of them.
         */
        post: operations["takeMessenger"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook/sms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Twilio tells what people wrote by SMS
         * @description Signed by Twilio with the account's token. It is answered by an empty TwiML document.
         */
        post: operations["takeSms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook/receipts/ses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * SES tells what became of a mail
         * @description A message of the SNS topic that the channel names, signed by SNS; the topic's first one, which asks whether it may send, is confirmed.
         */
        post: operations["tellSesReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook/webchat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the chat looks
         * @description Its name, colour and greeting.
         */
        get: operations["lookAtChat"];
        put?: never;
        /**
         * A visitor begins
         * @description The token in the answer admits to this one chat, and is told this once.
         */
        post: operations["beginChat"];
        /**
         * A visitor ends the chat
         * @description The token admits nobody any more.
         */
        delete: operations["leaveChat"];
        /**
         * A browser asks whether a page may
         * @description The preflight of CORS: only pages of the channel's `origins` may.
         */
        options: operations["mayAskChat"];
        head?: never;
        /**
         * A visitor says who they are
         * @description An address is a claim, and joins no contact.
         */
        patch: operations["introduceVisitor"];
        trace?: never;
    };
    "/webhook/webchat/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the visitor may see
         * @description Send the last answer's `ETag` as `If-None-Match`: 304 says that there is nothing new.
         */
        get: operations["readChat"];
        put?: never;
        /**
         * A visitor writes
         * @description `id` is the browser's own: however often it is sent, it is one message.
         */
        post: operations["writeInChat"];
        delete?: never;
        /**
         * A browser asks whether a page may
         * @description The preflight of CORS: only pages of the channel's `origins` may.
         */
        options: operations["mayAskMessages"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook/webchat/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Messages of the shop arrived, or were read
         * @description Ids that are not the visitor's are left out.
         */
        post: operations["seeInChat"];
        delete?: never;
        /**
         * A browser asks whether a page may
         * @description The preflight of CORS: only pages of the channel's `origins` may.
         */
        options: operations["mayAskSeen"];
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Accepted
         * @description It will be worked in.
         */
        Accepted: {
            /** Id */
            id: string;
            /**
             * Status
             * @default accepted
             * @constant
             */
            status?: "accepted";
        };
        /**
         * Activity
         * @description Something that happened.
         */
        Activity: {
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "call" | "meeting" | "note" | "email";
            /** Title */
            title: string;
            /** Body */
            body: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Durationminutes */
            durationMinutes: number | null;
            /** Outcome */
            outcome: string | null;
            /** Contactid */
            contactId: string | null;
            /** Companyid */
            companyId: string | null;
            /** Dealid */
            dealId: string | null;
            /** Leadid */
            leadId: string | null;
            /** Ownerid */
            ownerId: string | null;
            /** Nexttaskid */
            nextTaskId: string | null;
            /** Custom */
            custom: {
                [key: string]: unknown;
            };
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * ActivityChange
         * @description What to change of an activity; *version* is the one that was read. A null clears what it can be without.
         */
        ActivityChange: {
            /** Version */
            version: number;
            /**
             * Kind
             * @default null
             */
            kind?: ("call" | "meeting" | "note" | "email") | null;
            /**
             * Title
             * @default null
             */
            title?: string | null;
            /**
             * Body
             * @default null
             */
            body?: string | null;
            /**
             * At
             * @default null
             */
            at?: string | null;
            /**
             * Durationminutes
             * @default null
             */
            durationMinutes?: number | null;
            /**
             * Outcome
             * @default null
             */
            outcome?: string | null;
            /**
             * Contactid
             * @default null
             */
            contactId?: string | null;
            /**
             * Companyid
             * @default null
             */
            companyId?: string | null;
            /**
             * Dealid
             * @default null
             */
            dealId?: string | null;
            /**
             * Leadid
             * @default null
             */
            leadId?: string | null;
            /**
             * Ownerid
             * @default null
             */
            ownerId?: string | null;
            /**
             * Custom
             * @default null
             */
            custom?: {
                [key: string]: unknown;
            } | null;
        };
        /** Page[ActivityOut] */
        ActivityPage: {
            /** Items */
            items: components["schemas"]["Activity"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Again
         * @description How often one person may come in: never again, or some days after the last time (0: each time).
         */
        Again: {
            /**
             * Afterdays
             * @default null
             */
            afterDays?: number | null;
        };
        /**
         * AggregateGroup
         * @description One group: its *key* by field, how many records, and sums by field (money in major units).
         */
        AggregateGroup: {
            /** Key */
            key: {
                [key: string]: unknown;
            };
            /** Count */
            count: number;
            /** Sums */
            sums: {
                [key: string]: number;
            };
        };
        /**
         * Aggregates
         * @description The largest groups first, or the earliest where they are of time; *total* counts each record once.
         *
         *     A record with several values, such as tags, is in the group of each.
         *
         *     Amounts of different currencies are never added up: then ``currency`` is part of each key. *more* is how many
         *     groups are not shown.
         */
        Aggregates: {
            /** Groups */
            groups: components["schemas"]["AggregateGroup"][];
            /** Total */
            total: number;
            /**
             * More
             * @default 0
             */
            more?: number;
        };
        /**
         * AlikeExample
         * @description An example that stands there twice, or is much like the *nearest* one of another *intent*: *likeness* is 0 to
         *     1.
         */
        AlikeExample: {
            /** Example */
            example: string;
            /** Twice */
            twice: boolean;
            /** Intent */
            intent: string | null;
            /** Nearest */
            nearest: string | null;
            /** Likeness */
            likeness: number;
        };
        /**
         * Alternative
         * @description Another way to take the description.
         */
        Alternative: {
            /** Rules */
            rules: {
                [key: string]: unknown;
            };
            /** Sentence */
            sentence: string;
        };
        /**
         * AnnouncedFile
         * @description An attachment that waits for its file, which must come within fifteen minutes.
         */
        AnnouncedFile: {
            /** Id */
            id: string;
            upload: components["schemas"]["FileForm"];
        };
        /**
         * AnnouncedPicture
         * @description The upload: where it goes within 15 minutes, and by which *id* to say that it is there.
         */
        AnnouncedPicture: {
            /** Id */
            id: string;
            upload: components["schemas"]["PictureForm"];
        };
        /**
         * AnnouncedReplyFile
         * @description A file of a reply that is to be posted within fifteen minutes.
         */
        AnnouncedReplyFile: {
            /** Id */
            id: string;
            upload: components["schemas"]["FileForm"];
        };
        /**
         * Answer
         * @description An approved answer.
         */
        Answer: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            /** Questions */
            questions: string[];
            /** Text */
            text: string;
            /** Intent */
            intent: string | null;
            /** Language */
            language: string;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * AnswerChange
         * @description What to change of an answer; *version* is the one that was read.
         */
        AnswerChange: {
            /** Version */
            version: number;
            /**
             * Title
             * @default null
             */
            title?: string | null;
            /**
             * Questions
             * @default null
             */
            questions?: string[] | null;
            /**
             * Text
             * @default null
             */
            text?: string | null;
            /**
             * Intent
             * @default null
             */
            intent?: string | null;
            /**
             * Language
             * @default null
             */
            language?: string | null;
        };
        /** Page[AnswerOut] */
        AnswerPage: {
            /** Items */
            items: components["schemas"]["Answer"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Answered
         * @description One field of a form and what was put there.
         */
        Answered: {
            /** Name */
            name: string;
            /** Values */
            values: string[];
        };
        /**
         * Approval
         * @description Yes, and with which words if the draft was edited; the reply leaves after *undoSeconds*. With *seenMessageId* it
         *     is refused when somebody wrote since.
         */
        Approval: {
            /**
             * Text
             * @default null
             */
            text?: string | null;
            /**
             * Undoseconds
             * @default 0
             */
            undoSeconds?: number;
            /**
             * Seenmessageid
             * @default null
             */
            seenMessageId?: string | null;
        };
        /**
         * SourceOut
         * @description A catalogue row, an approved answer, or what a person answered to somebody else (without a title), that a draft
         *     quotes.
         */
        AssistantSource: {
            /**
             * Productid
             * @default null
             */
            productId?: string | null;
            /**
             * Answerid
             * @default null
             */
            answerId?: string | null;
            /**
             * Replyid
             * @default null
             */
            replyId?: string | null;
            /**
             * Conversationid
             * @default null
             */
            conversationId?: string | null;
            /**
             * Answeredat
             * @default null
             */
            answeredAt?: string | null;
            /** Version */
            version: number;
            /** Title */
            title: string;
            /**
             * Price
             * @default null
             */
            price?: number | null;
            /**
             * Currency
             * @default null
             */
            currency?: string | null;
            /**
             * Stock
             * @default null
             */
            stock?: number | null;
        };
        /**
         * Attachment
         * @description A file of a message; *url* redirects to it and needs the access token. *id* of one of ours is what it was
         *     uploaded as. *state* of one from a customer: ``waits`` while its vendor does not give it, ``lost`` once it is given
         *     up.
         */
        Attachment: {
            /** Number */
            number: number;
            /** Id */
            id: string | null;
            /** Name */
            name: string;
            /** Type */
            type: string;
            /** Size */
            size: number;
            /** Inline */
            inline: boolean;
            /**
             * State
             * @enum {string}
             */
            state: "there" | "waits" | "lost";
            /** Url */
            url: string;
        };
        /**
         * AttachmentLink
         * @description Where an attachment can be downloaded for a while, without signing in.
         */
        AttachmentLink: {
            /** Url */
            url: string;
            /**
             * Expiresat
             * Format: date-time
             */
            expiresAt: string;
        };
        /**
         * AuditShares
         * @description Which share is judged blind: of what is *sent* by itself, and of *drafts* that are only held back for lack of
         *     permission or proof (they are the evidence that unlocks an intent).
         */
        AuditShares: {
            /**
             * Sent
             * @default 0.1
             */
            sent?: number;
            /**
             * Drafts
             * @default 1
             */
            drafts?: number;
        };
        /**
         * Autonomy
         * @description The policy in force, as a file and as what the file says. *version* 0 is the default one.
         */
        Autonomy: {
            /** Version */
            version: number;
            /** Text */
            text: string;
            policy: components["schemas"]["AutonomyPolicy"];
            /** Since */
            since: string | null;
            /** By */
            by: string | null;
            /** Approvedby */
            approvedBy: string | null;
            stop: components["schemas"]["AutonomyStop"] | null;
            proposal: components["schemas"]["AutonomyProposal"] | null;
        };
        /**
         * AutonomyCheck
         * @description The file that comes out, what it says, and in which points it is looser than the one in force.
         */
        AutonomyCheck: {
            /** Text */
            text: string;
            policy: components["schemas"]["AutonomyPolicy"];
            /** Looser */
            looser: components["schemas"]["LooserPoint"][];
        };
        /**
         * AutonomyPolicy
         * @description The whole file. What it leaves out is as here.
         */
        AutonomyPolicy: {
            /**
             * Mode
             * @default on
             * @enum {string}
             */
            mode?: "off" | "shadow" | "on";
            bands?: components["schemas"]["ConfidenceBands"];
            budget?: components["schemas"]["ErrorBudget"];
            audit?: components["schemas"]["AuditShares"];
            /** Intents */
            intents?: {
                [key: string]: "suggest" | "ask" | "act_with_undo" | "act";
            };
            /**
             * Undo
             * @default 60
             */
            undo?: number;
            /**
             * Hours
             * @default always
             */
            hours?: components["schemas"]["SendingHours"] | "always";
            /**
             * Channels
             * @default all
             */
            channels?: string[] | "all";
            limits?: components["schemas"]["ValueLimits"];
            /** Forbidden */
            forbidden?: string[];
            /**
             * Away
             * @default off
             */
            away?: components["schemas"]["AwayText"] | "off";
        };
        /**
         * AutonomyProposal
         * @description A looser policy that waits for a second person.
         */
        AutonomyProposal: {
            /** Id */
            id: string;
            /** Text */
            text: string;
            /** By */
            by: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Base */
            base: number;
            /** Points */
            points: components["schemas"]["LooserPoint"][];
        };
        /**
         * AutonomyStop
         * @description Who stopped all sending by itself, when, and why.
         */
        AutonomyStop: {
            /** By */
            by: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Reason */
            reason: string | null;
        };
        /**
         * AutonomyText
         * @description A policy file to put in force; *version* is the one that was read.
         */
        AutonomyText: {
            /** Version */
            version: number;
            /** Text */
            text: string;
        };
        /**
         * AutonomyTrial
         * @description A file, and what a form makes of it: its values are written into the file, where the rest stays as it is.
         */
        AutonomyTrial: {
            /** Text */
            text: string;
            /** @default null */
            policy?: components["schemas"]["AutonomyPolicy"] | null;
        };
        /**
         * AutonomyVersion
         * @description One version of the policy, and in which points it was looser than the one before; nobody made version 0.
         */
        AutonomyVersion: {
            /** Version */
            version: number;
            /** Text */
            text: string;
            /**
             * Since
             * @default null
             */
            since?: string | null;
            /**
             * By
             * @default null
             */
            by?: string | null;
            /**
             * Approvedby
             * @default null
             */
            approvedBy?: string | null;
            /** Points */
            points: components["schemas"]["LooserPoint"][];
        };
        /**
         * AwayText
         * @description What a customer is told once when nobody is there: outside *hours* and on *holidays*. Unless it names hours of
         *     its own, the organisation's hours and holidays hold, and the named holidays beside them. *texts* by language;
         *     *default* is the language for who writes in another one.
         */
        AwayText: {
            /**
             * Hours
             * @default organisation
             */
            hours?: components["schemas"]["SendingHours"] | "organisation";
            /** Holidays */
            holidays?: string[];
            /**
             * Default
             * @default en
             * @example en
             */
            default?: string;
            /** Texts */
            texts: {
                [key: string]: string;
            };
        };
        /**
         * BadRow
         * @description A row of the file that is left out: it is empty, holds no address, or is broken.
         */
        BadRow: {
            /** Row */
            row: number;
            /** Value */
            value: string;
            /**
             * Why
             * @enum {string}
             */
            why: "empty" | "no_address" | "broken";
        };
        /**
         * BatchAnswer
         * @description How many of a batch will be worked in, and which were refused.
         */
        BatchAnswer: {
            /** Accepted */
            accepted: number;
            /** Rejected */
            rejected: components["schemas"]["Rejected"][];
        };
        /**
         * BecameOfSource
         * @description The same of one campaign or journey; ``gone`` when it was deleted.
         */
        BecameOfSource: {
            /** Messages */
            messages: number;
            /** Sent */
            sent: number;
            /** Later */
            later: number;
            /** Held */
            held: number;
            /** Refused */
            refused: number;
            /** Released */
            released: number;
            /** Id */
            id: string;
            /** Name */
            name: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "campaign" | "journey" | "gone";
        };
        /**
         * BecameOnChannel
         * @description The same on one *channel*, and how much less it would have cost; *saved* is None where a price is not known.
         */
        BecameOnChannel: {
            /** Messages */
            messages: number;
            /** Sent */
            sent: number;
            /** Later */
            later: number;
            /** Held */
            held: number;
            /** Refused */
            refused: number;
            /** Released */
            released: number;
            /** Channel */
            channel: string;
            /** Saved */
            saved: number | null;
            /** Currency */
            currency: string;
        };
        /**
         * Being
         * @description Whether one is typing just now, or only looks.
         */
        Being: {
            /**
             * Typing
             * @default false
             */
            typing?: boolean;
        };
        /**
         * BestHourResult
         * @description What choosing everybody's hour changed: *people* whose hour was to be chosen (of *chosen* one was known) beside
         *     those who got it at once, *plain*, drawn by chance; how many of each clicked or ordered.
         *
         *     The difference is null where there is nobody to compare with; *low* and *high* hold however often one looks.
         */
        BestHourResult: {
            /** People */
            people: number;
            /** Chosen */
            chosen: number;
            /** Plain */
            plain: number;
            /** Did */
            did: number;
            /** Plaindid */
            plainDid: number;
            /** Lift */
            lift: number | null;
            /** Low */
            low: number | null;
            /** High */
            high: number | null;
            /** Pays */
            pays: boolean | null;
            /** Sentence */
            sentence: string;
        };
        /**
         * Blank
         * @description A value that the text of a saved reply can show, by its *name*.
         */
        Blank: {
            /** Name */
            name: string;
            /** Label */
            label: string;
        };
        /**
         * Board
         * @description The open deals of a pipeline, by stage in the pipeline's order.
         */
        Board: {
            /** Pipelineid */
            pipelineId: string;
            /** Stages */
            stages: components["schemas"]["BoardStage"][];
        };
        /**
         * BoardStage
         * @description A column: exact figures of all its deals, and the first of them.
         *
         *     *nextCursor* goes on here with the same question and ``stageId``. It also does in ``GET /api/deals`` with the same
         *     ``q``, ``sort=position``, and the filter ``AND`` of ``pipelineId =``, ``stageId =``, ``status = open`` and the
         *     board's own filter, in this order.
         */
        BoardStage: {
            /** Stageid */
            stageId: string;
            /** Count */
            count: number;
            /** Totals */
            totals: components["schemas"]["Total"][];
            /** Deals */
            deals: components["schemas"]["DealCard"][];
            /** Nextcursor */
            nextCursor: string | null;
        };
        /**
         * Branch
         * @description Go on to *yes* if the person meets *rules* at that moment, else to *no*.
         */
        Branch: {
            /** Id */
            id: string;
            /**
             * X
             * @default 0
             */
            x?: number;
            /**
             * Y
             * @default 0
             */
            y?: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "branch";
            /** Rules */
            rules: {
                [key: string]: unknown;
            };
            /**
             * Yes
             * @default null
             */
            yes?: string | null;
            /**
             * No
             * @default null
             */
            no?: string | null;
        };
        /**
         * Breakdown
         * @description A figure split by a field, the largest part first.
         */
        Breakdown: {
            /** Key */
            key: string;
            /** Noun */
            noun: string;
            /** Field */
            field: string;
            /** Parts */
            parts: components["schemas"]["DashboardsPart"][];
        };
        /**
         * BulkChange
         * @description One field to edit: *set* or *clear* any, *add* to or *remove* from tags and lists.
         */
        BulkChange: {
            /** Field */
            field: string;
            /**
             * Action
             * @default set
             * @enum {string}
             */
            action?: "set" | "clear" | "add" | "remove";
            /**
             * Value
             * @default null
             */
            value?: unknown;
        };
        /**
         * Difference
         * @description One value before and after.
         */
        BulkDifference: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            /** Field */
            field: string;
            /** Before */
            before: unknown;
            /** After */
            after: unknown;
        };
        /**
         * BulkEdit
         * @description Which records (by *ids*, or all that *filter* and *q* find) and what to do to them.
         */
        BulkEdit: {
            /** Noun */
            noun: string;
            /**
             * Ids
             * @default null
             */
            ids?: string[] | null;
            /**
             * Filter
             * @default null
             */
            filter?: {
                [key: string]: unknown;
            } | null;
            /**
             * Q
             * @default
             */
            q?: string;
            /** Changes */
            changes?: components["schemas"]["BulkChange"][];
            /**
             * Delete
             * @default false
             */
            delete?: boolean;
        };
        /**
         * BulkPreview
         * @description How many records it is about, and what would become of the first of them.
         */
        BulkPreview: {
            /** Total */
            total: number;
            /** Lookedat */
            lookedAt: number;
            /** Changing */
            changing: number;
            /** Sample */
            sample: components["schemas"]["BulkDifference"][];
            /** Problems */
            problems: components["schemas"]["BulkDifference"][];
        };
        /**
         * Button
         * @description A link that looks like one should press it.
         */
        Button: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "button";
            /** Text */
            text: string;
            /** Url */
            url: string;
            /**
             * Align
             * @default left
             * @enum {string}
             */
            align?: "left" | "center" | "right";
        };
        /**
         * Calendar
         * @description One's tasks as a calendar: *url* is for one's own calendar program alone, whoever has it reads along.
         */
        Calendar: {
            /** Url */
            url: string | null;
        };
        /**
         * Campaign
         * @description A campaign. *audience*, *audienceHash* and *heldOut* are known once it was launched; *notice* says why it stopped
         *     by itself.
         */
        Campaign: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /**
             * Channel
             * @enum {string}
             */
            channel: "simulator" | "email" | "sms" | "whatsapp";
            /** Topic */
            topic: string;
            /** Subject */
            subject: string;
            /** Message */
            message: string;
            /** Html */
            html: string | null;
            /** Templateid */
            templateId: string | null;
            /** Segmentid */
            segmentId: string | null;
            /** Segmentrules */
            segmentRules: {
                [key: string]: unknown;
            } | null;
            /** Sentence */
            sentence: string;
            /** Schedule */
            schedule: string | null;
            /** Latehours */
            lateHours: number;
            status: components["schemas"]["CampaignStatus"];
            /** Notice */
            notice: string | null;
            /** Variants */
            variants: components["schemas"]["Variant"][];
            /** Holdout */
            holdOut: number;
            /** Retries */
            retries: number;
            /** Objective */
            objective: string;
            /** Tags */
            tags: string[];
            /** Skipmissing */
            skipMissing: boolean;
            /** Besthour */
            bestHour: boolean;
            /** Audience */
            audience: number | null;
            /** Audiencehash */
            audienceHash: string | null;
            /** Heldout */
            heldOut: number | null;
            /** Createdby */
            createdBy: string | null;
            /** Launchedat */
            launchedAt: string | null;
            /** Finishedat */
            finishedAt: string | null;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * CampaignChange
         * @description What to change of a campaign that was not launched; *version* is the one that was read.
         *
         *     Setting one of *segmentRules* and *segmentId* takes the place of the other. A *schedule* makes a draft wait for its
         *     time, null makes it a draft again.
         */
        CampaignChange: {
            /** Version */
            version: number;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Segmentrules
             * @default null
             */
            segmentRules?: {
                [key: string]: unknown;
            } | null;
            /**
             * Segmentid
             * @default null
             */
            segmentId?: string | null;
            /**
             * Message
             * @default null
             */
            message?: string | null;
            /**
             * Subject
             * @default null
             */
            subject?: string | null;
            /**
             * Html
             * @default null
             */
            html?: string | null;
            /**
             * Templateid
             * @default null
             */
            templateId?: string | null;
            /**
             * Channel
             * @default null
             */
            channel?: ("simulator" | "email" | "sms" | "whatsapp") | null;
            /**
             * Topic
             * @default null
             */
            topic?: string | null;
            /**
             * Schedule
             * @default null
             */
            schedule?: string | null;
            /**
             * Latehours
             * @default null
             */
            lateHours?: number | null;
            /**
             * Variants
             * @default null
             */
            variants?: components["schemas"]["Variant"][] | null;
            /**
             * Holdout
             * @default null
             */
            holdOut?: number | null;
            /**
             * Retries
             * @default null
             */
            retries?: number | null;
            /**
             * Objective
             * @default null
             */
            objective?: string | null;
            /**
             * Tags
             * @default null
             */
            tags?: string[] | null;
            /**
             * Skipmissing
             * @default null
             */
            skipMissing?: boolean | null;
            /**
             * Besthour
             * @default null
             */
            bestHour?: boolean | null;
        };
        /** Page[CampaignOut] */
        CampaignPage: {
            /** Items */
            items: components["schemas"]["Campaign"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * CampaignStatus
         * @description Where a campaign stands.
         * @enum {string}
         */
        CampaignStatus: "draft" | "scheduled" | "sending" | "paused" | "done" | "cancelled";
        /**
         * CampaignWeek
         * @description What was launched in a week, from *at* on: how much of it was sent, arrived, and was clicked by people.
         */
        CampaignWeek: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Campaigns */
            campaigns: number;
            /** Sent */
            sent: number;
            /** Delivered */
            delivered: number;
            /** Clickedhuman */
            clickedHuman: number;
            /** Unsubscribed */
            unsubscribed: number;
        };
        /**
         * CampaignsOverview
         * @description All campaigns that were launched in a period, whatever came of them until now; all figures add up.
         *
         *     *deliveryRate* is delivered of delivered and failed, null before any receipt. *orders* and *revenue* are by last
         *     touch, of *measured* campaigns; the others are still being measured, ask again. *cost* is null where it is not
         *     known of all of them: *unpriced* messages have no price, or *currencies* are several. *incremental* is null where no
         *     campaign has a hold-out with buyers enough.
         */
        CampaignsOverview: {
            /**
             * From
             * Format: date-time
             */
            from: string;
            /**
             * To
             * Format: date-time
             */
            to: string;
            /** Currency */
            currency: string;
            /** Campaigns */
            campaigns: number;
            /** Measured */
            measured: number;
            /** Sent */
            sent: number;
            /** Delivered */
            delivered: number;
            /** Failed */
            failed: number;
            /** Deliveryrate */
            deliveryRate: number | null;
            opened: components["schemas"]["Doings"];
            clicked: components["schemas"]["Doings"];
            /** Unsubscribed */
            unsubscribed: number;
            /** Complained */
            complained: number;
            /** Cost */
            cost: number | null;
            /** Unpriced */
            unpriced: number;
            /** Currencies */
            currencies: string[];
            /** Orders */
            orders: number;
            /** Revenue */
            revenue: number | null;
            incremental: components["schemas"]["Incremental"] | null;
            /** Top */
            top: components["schemas"]["TopCampaign"][];
            /** Weeks */
            weeks: components["schemas"]["CampaignWeek"][];
        };
        /**
         * Cap
         * @description At most so many *messages* to one person in any so many *days*: of every channel, campaign and journey.
         */
        Cap: {
            /** Messages */
            messages: number;
            /** Days */
            days: number;
        };
        /**
         * Case
         * @description One reply to judge: the message, the draft, the rows it quotes, and nothing of how it was decided.
         */
        Case: {
            /** Suggestionid */
            suggestionId: string;
            /** Subject */
            subject: string;
            /** Text */
            text: string;
            /** Draft */
            draft: string;
            /** Sources */
            sources: components["schemas"]["AssistantSource"][];
        };
        /**
         * Cases
         * @description Replies to judge, the oldest first, and how many there are.
         */
        Cases: {
            /** Items */
            items: components["schemas"]["Case"][];
            /** Total */
            total: number;
        };
        /**
         * Channel
         * @description A channel. What customers write is posted, signed, to *webhookUrl*: mail by our own scheme (or dropped by SES
         *     under *dropPrefix*), WhatsApp, Messenger and SMS by the vendor and as it signs; that of a web chat is the door of
         *     its visitors. What became of messages is posted to *receiptsUrl* by the vendor. To Meta's question at *webhookUrl*
         *     the channel's secret is the verify token.
         */
        Channel: {
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "email" | "sms" | "whatsapp" | "messenger" | "webchat" | "simulator";
            /** Name */
            name: string;
            /** Address */
            address: string;
            /** Signature */
            signature: string;
            /** Perminute */
            perMinute: number;
            /** Options */
            options: {
                [key: string]: unknown;
            };
            /** Hascredentials */
            hasCredentials: boolean;
            /** Webhookurl */
            webhookUrl: string;
            /** Receiptsurl */
            receiptsUrl: string;
            /** Dropprefix */
            dropPrefix: string;
            /** Previoussecretuntil */
            previousSecretUntil: string | null;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * ChannelChange
         * @description What to change; *version* is the one that was read. *options* and *credentials* replace what was there.
         */
        ChannelChange: {
            /** Version */
            version: number;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Signature
             * @default null
             */
            signature?: string | null;
            /**
             * Perminute
             * @default null
             */
            perMinute?: number | null;
            /**
             * Options
             * @default null
             */
            options?: {
                [key: string]: unknown;
            } | null;
            /**
             * Credentials
             * @default null
             */
            credentials?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * ChannelCost
         * @description What the messages of one channel cost; *amount* is None while nobody said its price.
         */
        ChannelCost: {
            /** Channel */
            channel: string;
            /** Messages */
            messages: number;
            /** Amount */
            amount: number | null;
            /** Currency */
            currency: string;
        };
        /**
         * ChannelList
         * @description All channels of a tenant; there are few.
         */
        ChannelList: {
            /** Items */
            items: components["schemas"]["Channel"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: null;
        };
        /**
         * ChannelPolicies
         * @description The policy of each channel.
         */
        ChannelPolicies: {
            simulator: components["schemas"]["ChannelPolicy"];
            email: components["schemas"]["ChannelPolicy"];
            sms: components["schemas"]["ChannelPolicy"];
            whatsapp: components["schemas"]["ChannelPolicy"];
        };
        /**
         * ChannelPolicy
         * @description *consent* says whether people must have allowed it, or only must not have forbidden it.
         */
        ChannelPolicy: {
            /**
             * Consent
             * @enum {string}
             */
            consent: "given" | "unless_withdrawn";
            quietHours: components["schemas"]["QuietHours"] | null;
            cap: components["schemas"]["Cap"] | null;
        };
        /**
         * ChannelPolicyChange
         * @description What to change of a channel's policy; null lifts quiet hours or the cap.
         */
        ChannelPolicyChange: {
            /**
             * Consent
             * @default null
             */
            consent?: ("given" | "unless_withdrawn") | null;
            /** @default null */
            quietHours?: components["schemas"]["QuietHours"] | null;
            /** @default null */
            cap?: components["schemas"]["Cap"] | null;
        };
        /**
         * ChannelPolicyChanges
         * @description What to change, by channel.
         */
        ChannelPolicyChanges: {
            /** @default null */
            simulator?: components["schemas"]["ChannelPolicyChange"] | null;
            /** @default null */
            email?: components["schemas"]["ChannelPolicyChange"] | null;
            /** @default null */
            sms?: components["schemas"]["ChannelPolicyChange"] | null;
            /** @default null */
            whatsapp?: components["schemas"]["ChannelPolicyChange"] | null;
        };
        /**
         * ChannelTemplate
         * @description A template as Meta tells of it, or as it was entered *byHand*. *status*, *category* and *quality* are Meta's
         *     words (https://developers.facebook.com/docs/whatsapp/message-templates/guidelines); *blanks* are filled in their
         *     order. *trouble* says why it cannot be sent now, and is empty when it can.
         */
        ChannelTemplate: {
            /** Name */
            name: string;
            /** Language */
            language: string;
            /** Status */
            status: string;
            /** Category */
            category: string;
            /** Quality */
            quality: string;
            /** Header */
            header: string;
            /** Body */
            body: string;
            /** Footer */
            footer: string;
            /** Buttons */
            buttons: string[];
            /** Blanks */
            blanks: components["schemas"]["TemplateBlank"][];
            /** Byhand */
            byHand: boolean;
            /** Trouble */
            trouble: string;
        };
        /**
         * ChannelTemplateList
         * @description All templates of a channel, those that can be sent first.
         */
        ChannelTemplateList: {
            /** Items */
            items: components["schemas"]["ChannelTemplate"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: null;
        };
        /**
         * ChannelWithSecret
         * @description A channel and its signing secret (``whsec_…``, Standard Webhooks), shown this once.
         */
        ChannelWithSecret: {
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "email" | "sms" | "whatsapp" | "messenger" | "webchat" | "simulator";
            /** Name */
            name: string;
            /** Address */
            address: string;
            /** Signature */
            signature: string;
            /** Perminute */
            perMinute: number;
            /** Options */
            options: {
                [key: string]: unknown;
            };
            /** Hascredentials */
            hasCredentials: boolean;
            /** Webhookurl */
            webhookUrl: string;
            /** Receiptsurl */
            receiptsUrl: string;
            /** Dropprefix */
            dropPrefix: string;
            /** Previoussecretuntil */
            previousSecretUntil: string | null;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
            /** Secret */
            secret: string;
        };
        /**
         * ChatSettings
         * @description How the chat looks.
         */
        ChatSettings: {
            /** Name */
            name: string;
            /** Color */
            color: string;
            /** Greeting */
            greeting: string;
            /** Privacyurl */
            privacyUrl: string;
        };
        /**
         * Check
         * @description What would happen if it were sent now. *blocking* must be mended first, *warnings* should be read.
         *
         *     *cost* is null when nobody said what a message costs. *estimated* names the figures that are no counts: of large
         *     audiences they follow from *examined* people.
         */
        Check: {
            /** Audience */
            audience: number;
            /** Sendable */
            sendable: number;
            /** Suppressed */
            suppressed: {
                [key: string]: number;
            };
            /** Missing */
            missing: components["schemas"]["Missing"][];
            /** Missingcount */
            missingCount: number;
            /** Cost */
            cost: number | null;
            /** Currency */
            currency: string;
            quietHours: components["schemas"]["Quiet"];
            /** Heldout */
            heldOut: number;
            /** Examined */
            examined: number;
            /** Minutes */
            minutes: number | null;
            /** Estimated */
            estimated: ("sendable" | "suppressed" | "missingCount" | "cost" | "quietHours" | "minutes")[];
            /** Warnings */
            warnings: components["schemas"]["Remark"][];
            /** Blocking */
            blocking: components["schemas"]["Remark"][];
        };
        /**
         * Choice
         * @description Whether somebody wants to hear about a topic on a channel.
         */
        Choice: {
            /**
             * Channel
             * @enum {string}
             */
            channel: "simulator" | "email" | "sms" | "whatsapp";
            /** Topic */
            topic: string;
            /** Allowed */
            allowed: boolean;
        };
        /**
         * ChosenTemplate
         * @description An approved template of a WhatsApp channel, with a value for each of its blanks.
         */
        ChosenTemplate: {
            /** Name */
            name: string;
            /** Language */
            language: string;
            /** Variables */
            variables?: string[];
        };
        /**
         * Claim
         * @description What a visitor says of themselves, and since when they come; *contact* is whose address that is, if it is another
         *     contact's and nobody has said yet that the two are not the same.
         */
        Claim: {
            /** Name */
            name: string;
            /** Email */
            email: string | null;
            /** Page */
            page: string;
            /** Since */
            since: string | null;
            visitor: components["schemas"]["ContactBrief"];
            contact: components["schemas"]["ContactBrief"] | null;
        };
        /**
         * Cluster
         * @description One cluster: its *name* and what is typical of it in words and *figures*; *rules* where it can be a rule.
         *
         *     *figures*: days since the last order (the middle one), orders and spend a customer, and the share of all spend.
         */
        Cluster: {
            /** Key */
            key: string;
            /** Name */
            name: string;
            /** Description */
            description: string;
            /** Count */
            count: number;
            /** Share */
            share: number;
            /** Rules */
            rules: {
                [key: string]: unknown;
            } | null;
            /** Figures */
            figures: {
                [key: string]: number;
            };
        };
        /**
         * ClusterOrder
         * @description How to cluster customers. An answer that is there within *wait* seconds comes at once.
         */
        ClusterOrder: {
            /**
             * Method
             * @default rfm
             * @enum {string}
             */
            method?: "rfm" | "kmeans";
            /**
             * Wait
             * @default 10
             */
            wait?: number;
            /**
             * Language
             * @enum {string}
             */
            language?: "en" | "es";
        };
        /**
         * ClusterSaving
         * @description Which cluster to save as a segment, and how to call it. One without rules becomes a frozen segment.
         */
        ClusterSaving: {
            /** Key */
            key: string;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Language
             * @enum {string}
             */
            language?: "en" | "es";
        };
        /**
         * Clusterings
         * @description The clusterings there are, the newest first.
         */
        Clusterings: {
            /** Items */
            items: components["schemas"]["Clusters"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Clusters
         * @description Clusters of *customers* contacts, or how far finding them is; *refused* says why there are none.
         *
         *     *silhouette* (-1 to 1) says how far clusters are apart; *agreement* with those of last time: 1 is the same.
         */
        Clusters: {
            /** Id */
            id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "done" | "refused";
            /**
             * Method
             * @enum {string}
             */
            method: "rfm" | "kmeans";
            /**
             * Refused
             * @default null
             */
            refused?: string | null;
            /**
             * Askedat
             * Format: date-time
             */
            askedAt: string;
            /**
             * Endedat
             * @default null
             */
            endedAt?: string | null;
            /**
             * Basis
             * @default null
             */
            basis?: string | null;
            /**
             * Customers
             * @default null
             */
            customers?: number | null;
            /**
             * Silhouette
             * @default null
             */
            silhouette?: number | null;
            /**
             * Agreement
             * @default null
             */
            agreement?: number | null;
            /** Clusters */
            clusters?: components["schemas"]["Cluster"][];
        };
        /**
         * Colleague
         * @description Who a user is, to whoever works with them; *disabled*: they may not come in any more.
         */
        Colleague: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Disabled */
            disabled: boolean;
        };
        /**
         * Collisions
         * @description To whom others wrote while this journey did: within *days* of the cap (None: there is none), or the same day.
         *
         *     ``held`` are messages of this journey that the cap holds back, ``heldOfOthers`` those of others that it would have.
         */
        Collisions: {
            /** People */
            people: number;
            /** Sameday */
            sameDay: number;
            /** Days */
            days: number | null;
            /** Held */
            held: number;
            /** Heldofothers */
            heldOfOthers: number;
            /** Sources */
            sources: components["schemas"]["Met"][];
        };
        /**
         * Column
         * @description A column: what it becomes, and why; ``assumed``: what nothing in the file proves.
         */
        Column: {
            /** Index */
            index: number;
            /** Header */
            header: string;
            /** Target */
            target: string | null;
            /** Reason */
            reason: string;
            /** Looks */
            looks: string;
            /** Filled */
            filled: number;
            /** Sample */
            sample: string[];
            /** Dateorder */
            dateOrder: string | null;
            /** Decimalmark */
            decimalMark: string | null;
            /** Assumed */
            assumed: string[];
            /** Values */
            values: {
                [key: string]: string;
            };
        };
        /**
         * ColumnChange
         * @description What one column becomes: a field, or nothing (null). *values* says what its words become, "" for nothing.
         */
        ColumnChange: {
            /** Index */
            index: number;
            /** Target */
            target: string | null;
            /**
             * Dateorder
             * @default null
             */
            dateOrder?: ("day_first" | "month_first") | null;
            /**
             * Decimalmark
             * @default null
             */
            decimalMark?: ("," | ".") | null;
            /**
             * Values
             * @default null
             */
            values?: {
                [key: string]: string;
            } | null;
        };
        /**
         * Columns
         * @description Two columns, one above the other on a telephone.
         */
        Columns: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "columns";
            /** Left */
            left: (components["schemas"]["Heading"] | components["schemas"]["Text"] | components["schemas"]["Button"] | components["schemas"]["Image"] | components["schemas"]["Products"] | components["schemas"]["Divider"] | components["schemas"]["Spacer"] | components["schemas"]["Footer"])[];
            /** Right */
            right: (components["schemas"]["Heading"] | components["schemas"]["Text"] | components["schemas"]["Button"] | components["schemas"]["Image"] | components["schemas"]["Products"] | components["schemas"]["Divider"] | components["schemas"]["Spacer"] | components["schemas"]["Footer"])[];
        };
        /**
         * Company
         * @description A company. ``provenance`` says of a field where its value came from.
         */
        Company: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Domain */
            domain: string | null;
            /** Website */
            website: string | null;
            /** Email */
            email: string | null;
            /** Phone */
            phone: string | null;
            /** Industry */
            industry: string | null;
            /** Employees */
            employees: number | null;
            /** Street */
            street: string | null;
            /** City */
            city: string | null;
            /** Region */
            region: string | null;
            /** Postalcode */
            postalCode: string | null;
            /** Country */
            country: string | null;
            /** Tags */
            tags: string[];
            /** Ownerid */
            ownerId: string | null;
            /** Description */
            description: string | null;
            /** Source */
            source: string | null;
            /** Provenance */
            provenance: {
                [key: string]: unknown;
            };
            /** Custom */
            custom: {
                [key: string]: unknown;
            };
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * CompanyChange
         * @description What to change; *version* is the one that was read. A null clears a field; ``custom`` only what it names.
         */
        CompanyChange: {
            /** Version */
            version: number;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Domain
             * @default null
             */
            domain?: string | null;
            /**
             * Website
             * @default null
             */
            website?: string | null;
            /**
             * Email
             * @default null
             */
            email?: string | null;
            /**
             * Phone
             * @default null
             */
            phone?: string | null;
            /**
             * Industry
             * @default null
             */
            industry?: string | null;
            /**
             * Employees
             * @default null
             */
            employees?: number | null;
            /**
             * Street
             * @default null
             */
            street?: string | null;
            /**
             * City
             * @default null
             */
            city?: string | null;
            /**
             * Region
             * @default null
             */
            region?: string | null;
            /**
             * Postalcode
             * @default null
             */
            postalCode?: string | null;
            /**
             * Country
             * @default null
             */
            country?: string | null;
            /**
             * Tags
             * @default null
             */
            tags?: string[] | null;
            /**
             * Ownerid
             * @default null
             */
            ownerId?: string | null;
            /**
             * Description
             * @default null
             */
            description?: string | null;
            /**
             * Source
             * @default null
             */
            source?: string | null;
            /**
             * Custom
             * @default null
             */
            custom?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * CompanyFigures
         * @description Counts of a company's records; *totals* are of its open deals, *won* of those that were sold.
         */
        CompanyFigures: {
            /** Contacts */
            contacts: number;
            /** Opendeals */
            openDeals: number;
            /** Wondeals */
            wonDeals: number;
            /** Lostdeals */
            lostDeals: number;
            /** Totals */
            totals: components["schemas"]["Total"][];
            /** Won */
            won: components["schemas"]["Total"][];
        };
        /** Page[CompanyOut] */
        CompanyPage: {
            /** Items */
            items: components["schemas"]["Company"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Comparing
         * @description Two segments to compare; without *b*, *a* is compared with everybody else.
         */
        Comparing: {
            /** A */
            a: string;
            /**
             * B
             * @default null
             */
            b?: string | null;
        };
        /**
         * Comparison
         * @description Two segments beside each other; the clearest differences first.
         *
         *     What people did is of the last *days*; what of it is not known stands in *unknown*.
         */
        Comparison: {
            a: components["schemas"]["Side"];
            b: components["schemas"]["Side"];
            /** Overlap */
            overlap: number;
            /** Differences */
            differences: components["schemas"]["SegmentsDifference"][];
            /** Days */
            days: number;
            /** Unknown */
            unknown: components["schemas"]["Unknown"][];
        };
        /**
         * ConfidenceBands
         * @description Where the bands of the calibrated probability begin. They can be stricter than 0.90 and 0.60, never laxer.
         */
        ConfidenceBands: {
            /**
             * Auto
             * @default 0.9
             */
            auto?: number;
            /**
             * Review
             * @default 0.6
             */
            review?: number;
        };
        /**
         * Conflict
         * @description A record that was left alone, wholly or in part: what stood in the way in each field.
         */
        Conflict: {
            /** Noun */
            noun: string;
            /** Id */
            id: string;
            /** Title */
            title: string;
            /** Problems */
            problems: {
                [key: string]: unknown;
            }[];
        };
        /** Page[ConflictOut] */
        ConflictPage: {
            /** Items */
            items: components["schemas"]["Conflict"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Consent
         * @description What somebody allowed or forbade, on one channel about one topic, and how we know.
         */
        Consent: {
            /**
             * Channel
             * @enum {string}
             */
            channel: "email" | "sms" | "whatsapp" | "phone" | "simulator" | "any";
            /**
             * Topic
             * @default marketing
             */
            topic?: string;
            /**
             * Status
             * @enum {string}
             */
            status: "given" | "withdrawn";
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Source
             * @default
             */
            source?: string;
            /**
             * Text
             * @default
             */
            text?: string;
        };
        /**
         * ConsentBox
         * @description A box of a form, in the words that stood beside it.
         */
        ConsentBox: {
            /** Text */
            text: string;
            /** Isticked */
            isTicked: boolean;
        };
        /**
         * ConsentChange
         * @description What a person said, to be kept as proof: on which channel, about what, in which words, where.
         */
        ConsentChange: {
            /**
             * Channel
             * @enum {string}
             */
            channel: "simulator" | "email" | "sms" | "whatsapp" | "phone" | "any";
            /**
             * Topic
             * @default marketing
             */
            topic?: string;
            /**
             * Status
             * @enum {string}
             */
            status: "given" | "withdrawn";
            /**
             * Text
             * @default
             */
            text?: string;
            /**
             * Source
             * @default
             */
            source?: string;
            /**
             * At
             * @default null
             */
            at?: string | null;
        };
        /**
         * ConsentOut
         * @description A consent as it is shown.
         */
        ConsentOut: {
            /**
             * Channel
             * @enum {string}
             */
            channel: "email" | "sms" | "whatsapp" | "phone" | "simulator" | "any";
            /**
             * Topic
             * @default marketing
             */
            topic?: string;
            /**
             * Status
             * @enum {string}
             */
            status: "given" | "withdrawn";
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Source
             * @default
             */
            source?: string;
            /**
             * Text
             * @default
             */
            text?: string;
        };
        /**
         * Contact
         * @description A contact. Figures are of the tenant's currency; ``provenance`` says of a field where its value came from.
         */
        Contact: {
            /** Id */
            id: string;
            /** Externalid */
            externalId: string | null;
            /** Name */
            name: string;
            /** Email */
            email: string | null;
            /** Emails */
            emails: string[];
            /** Phone */
            phone: string | null;
            /** Phones */
            phones: string[];
            /** Companyid */
            companyId: string | null;
            /** Jobtitle */
            jobTitle: string | null;
            /** Street */
            street: string | null;
            /** City */
            city: string | null;
            /** Region */
            region: string | null;
            /** Postalcode */
            postalCode: string | null;
            /** Country */
            country: string | null;
            /** Tags */
            tags: string[];
            /** Ownerid */
            ownerId: string | null;
            /** Lifecycle */
            lifecycle: string;
            /** Source */
            source: string | null;
            /** Consent */
            consent: components["schemas"]["ConsentOut"][];
            /** Preferences */
            preferences: {
                [key: string]: unknown;
            };
            /** Totalspends */
            totalSpends: number | null;
            /** Visits */
            visits: number | null;
            /** Lastvisit */
            lastVisit: string | null;
            /** Ordercount */
            orderCount: number;
            /** Averageorder */
            averageOrder: number | null;
            /** Firstorderat */
            firstOrderAt: string | null;
            /** Lastorderat */
            lastOrderAt: string | null;
            /** Churnrisk */
            churnRisk: number | null;
            /** Lifetimevalue */
            lifetimeValue: number | null;
            /** Leadscore */
            leadScore: number | null;
            /** Qualityscore */
            qualityScore: number;
            /** Provenance */
            provenance: {
                [key: string]: unknown;
            };
            /** Custom */
            custom: {
                [key: string]: unknown;
            };
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * ContactBrief
         * @description Who a conversation is with.
         */
        ContactBrief: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Email */
            email: string | null;
        };
        /**
         * ContactChange
         * @description What to change; *version* is the one that was read. A null clears a field; ``custom`` only what it names.
         */
        ContactChange: {
            /** Version */
            version: number;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Email
             * @default null
             */
            email?: string | null;
            /**
             * Emails
             * @default null
             */
            emails?: string[] | null;
            /**
             * Phone
             * @default null
             */
            phone?: string | null;
            /**
             * Phones
             * @default null
             */
            phones?: string[] | null;
            /**
             * Externalid
             * @default null
             */
            externalId?: string | null;
            /**
             * Companyid
             * @default null
             */
            companyId?: string | null;
            /**
             * Jobtitle
             * @default null
             */
            jobTitle?: string | null;
            /**
             * Street
             * @default null
             */
            street?: string | null;
            /**
             * City
             * @default null
             */
            city?: string | null;
            /**
             * Region
             * @default null
             */
            region?: string | null;
            /**
             * Postalcode
             * @default null
             */
            postalCode?: string | null;
            /**
             * Country
             * @default null
             */
            country?: string | null;
            /**
             * Tags
             * @default null
             */
            tags?: string[] | null;
            /**
             * Ownerid
             * @default null
             */
            ownerId?: string | null;
            /**
             * Lifecycle
             * @default null
             */
            lifecycle?: ("lead" | "qualified" | "customer" | "churned") | null;
            /**
             * Source
             * @default null
             */
            source?: string | null;
            /**
             * Consent
             * @default null
             */
            consent?: components["schemas"]["Consent"][] | null;
            /**
             * Preferences
             * @default null
             */
            preferences?: {
                [key: string]: (string | number | boolean | null) | (string | number | boolean | null)[];
            } | null;
            /**
             * Custom
             * @default null
             */
            custom?: {
                [key: string]: unknown;
            } | null;
        };
        /** Page[ContactOut] */
        ContactPage: {
            /** Items */
            items: components["schemas"]["Contact"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Contactability
         * @description Whether, why and when a person may be written to, and how much they were.
         */
        Contactability: {
            /** Topic */
            topic: string;
            /** Timezone */
            timeZone: string;
            /** Channels */
            channels: components["schemas"]["Reach"][];
            /** Suppressions */
            suppressions: components["schemas"]["Suppression"][];
            pressure: components["schemas"]["Pressure"];
            /** Proof */
            proof: components["schemas"]["ConsentOut"][];
        };
        /**
         * Conversation
         * @description A conversation as the list shows it; *needsPerson* says why the assistant left it to one, until one answers.
         *
         *     *channelIds* are all channels that it goes over, that of the customer's last message first, and *channelKinds* their
         *     kinds; *mergedInto* has its messages now. *lastMessageId* is what was written last: whoever answers may name it.
         *     *snoozedBy* put it off until *snoozedUntil*; once that is over it is back, *backSince*, until somebody answers.
         *     At *scheduledFor* the next reply leaves that was written for later; *scheduledStopped* when one stayed, because the
         *     customer wrote first or it could not be sent, and its words wait for its author.
         */
        Conversation: {
            /** Id */
            id: string;
            contact: components["schemas"]["ContactBrief"];
            /** Channelid */
            channelId: string;
            /** Channelids */
            channelIds: string[];
            /** Channelkinds */
            channelKinds: string[];
            /** Mergedinto */
            mergedInto: string | null;
            /** Subject */
            subject: string;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "waiting" | "closed";
            /** Assigneeid */
            assigneeId: string | null;
            /**
             * Lastmessageat
             * Format: date-time
             */
            lastMessageAt: string;
            /** Lastmessageid */
            lastMessageId: string | null;
            /** Lastpreview */
            lastPreview: string;
            /**
             * Lastdirection
             * @enum {string}
             */
            lastDirection: "inbound" | "outbound";
            /** Needsperson */
            needsPerson: string | null;
            /**
             * Handledby
             * @enum {string}
             */
            handledBy: "assistant" | "person";
            /** Snoozeduntil */
            snoozedUntil: string | null;
            /** Snoozedby */
            snoozedBy: string | null;
            /** Backsince */
            backSince: string | null;
            /** Scheduledfor */
            scheduledFor: string | null;
            /** Scheduledstopped */
            scheduledStopped: boolean;
            /** Unread */
            unread: number;
            /** Messagecount */
            messageCount: number;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * ConversationChange
         * @description What to change; a null assignee is nobody. With *version* a stale change is refused.
         *
         *     *handledBy* takes a conversation over, or hands it back to the assistant. *snoozedUntil* puts it off; null brings it
         *     back.
         */
        ConversationChange: {
            /**
             * Version
             * @default null
             */
            version?: number | null;
            /**
             * Status
             * @default null
             */
            status?: ("open" | "waiting" | "closed") | null;
            /**
             * Assigneeid
             * @default null
             */
            assigneeId?: string | null;
            /**
             * Unread
             * @default null
             */
            unread?: number | null;
            /**
             * Handledby
             * @default null
             */
            handledBy?: ("assistant" | "person") | null;
            /**
             * Snoozeduntil
             * @default null
             */
            snoozedUntil?: string | null;
        };
        /**
         * ConversationDetail
         * @description A conversation with its messages and the notes of colleagues, oldest first, and what the assistant last
         *     suggested in it.
         *
         *     *scheduled* are the replies that leave later or were stopped, the next one first.
         *     *replyBy* are the channels that an answer can leave by, the usual one first; *window* is that one's.
         */
        ConversationDetail: {
            /** Id */
            id: string;
            contact: components["schemas"]["ContactBrief"];
            /** Channelid */
            channelId: string;
            /** Channelids */
            channelIds: string[];
            /** Channelkinds */
            channelKinds: string[];
            /** Mergedinto */
            mergedInto: string | null;
            /** Subject */
            subject: string;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "waiting" | "closed";
            /** Assigneeid */
            assigneeId: string | null;
            /**
             * Lastmessageat
             * Format: date-time
             */
            lastMessageAt: string;
            /** Lastmessageid */
            lastMessageId: string | null;
            /** Lastpreview */
            lastPreview: string;
            /**
             * Lastdirection
             * @enum {string}
             */
            lastDirection: "inbound" | "outbound";
            /** Needsperson */
            needsPerson: string | null;
            /**
             * Handledby
             * @enum {string}
             */
            handledBy: "assistant" | "person";
            /** Snoozeduntil */
            snoozedUntil: string | null;
            /** Snoozedby */
            snoozedBy: string | null;
            /** Backsince */
            backSince: string | null;
            /** Scheduledfor */
            scheduledFor: string | null;
            /** Scheduledstopped */
            scheduledStopped: boolean;
            /** Unread */
            unread: number;
            /** Messagecount */
            messageCount: number;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
            sla: components["schemas"]["Sla"] | null;
            team: components["schemas"]["TeamBrief"] | null;
            /** Messages */
            messages: components["schemas"]["Message"][];
            /** Notes */
            notes: components["schemas"]["Note"][];
            /** Scheduled */
            scheduled: components["schemas"]["ScheduledReply"][];
            suggestion: components["schemas"]["Suggestion"] | null;
            window: components["schemas"]["WindowOut"] | null;
            /** Replyby */
            replyBy: components["schemas"]["ReplyBy"][];
        };
        /**
         * ConversationLine
         * @description A conversation, how the promise about it stands, and whose work it is, while the desk looks after it.
         */
        ConversationLine: {
            /** Id */
            id: string;
            contact: components["schemas"]["ContactBrief"];
            /** Channelid */
            channelId: string;
            /** Channelids */
            channelIds: string[];
            /** Channelkinds */
            channelKinds: string[];
            /** Mergedinto */
            mergedInto: string | null;
            /** Subject */
            subject: string;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "waiting" | "closed";
            /** Assigneeid */
            assigneeId: string | null;
            /**
             * Lastmessageat
             * Format: date-time
             */
            lastMessageAt: string;
            /** Lastmessageid */
            lastMessageId: string | null;
            /** Lastpreview */
            lastPreview: string;
            /**
             * Lastdirection
             * @enum {string}
             */
            lastDirection: "inbound" | "outbound";
            /** Needsperson */
            needsPerson: string | null;
            /**
             * Handledby
             * @enum {string}
             */
            handledBy: "assistant" | "person";
            /** Snoozeduntil */
            snoozedUntil: string | null;
            /** Snoozedby */
            snoozedBy: string | null;
            /** Backsince */
            backSince: string | null;
            /** Scheduledfor */
            scheduledFor: string | null;
            /** Scheduledstopped */
            scheduledStopped: boolean;
            /** Unread */
            unread: number;
            /** Messagecount */
            messageCount: number;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
            sla: components["schemas"]["Sla"] | null;
            team: components["schemas"]["TeamBrief"] | null;
        };
        /** Page[ConversationLine] */
        ConversationLinePage: {
            /** Items */
            items: components["schemas"]["ConversationLine"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Conversion
         * @description A converted lead and what it became; a contact or company that the caller may not see is left out.
         */
        Conversion: {
            lead: components["schemas"]["Lead"];
            contact: components["schemas"]["Contact"] | null;
            company: components["schemas"]["Company"] | null;
            deal: components["schemas"]["Deal"] | null;
        };
        /**
         * Converted
         * @description What a lead became.
         */
        Converted: {
            /** Contactid */
            contactId: string;
            /** Companyid */
            companyId: string | null;
            /** Dealid */
            dealId: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /**
         * Correction
         * @description What the customer really wants; ``other`` is none of the intents.
         */
        Correction: {
            /**
             * Intent
             * @example price
             */
            intent: string;
        };
        /**
         * CostResult
         * @description What the messages cost that a vendor took, and what came back. Null is not known, and *unknown* says why.
         *
         *     *orders* are by last touch. *revenue* is on top, against the hold-out, with its interval; *roi* is that less the
         *     cost, of the cost: 0.5 is half as much again as was spent, -1 is nothing at all.
         */
        CostResult: {
            /** Messages */
            messages: number;
            /** Unpriced */
            unpriced: number;
            /** Cost */
            cost: number | null;
            /** Orders */
            orders: number;
            /** Perorder */
            perOrder: number | null;
            /** Revenue */
            revenue: number | null;
            /** Revenuelow */
            revenueLow: number | null;
            /** Revenuehigh */
            revenueHigh: number | null;
            /** Roi */
            roi: number | null;
            /** Roilow */
            roiLow: number | null;
            /** Roihigh */
            roiHigh: number | null;
            /** Unknown */
            unknown: ("nothing_sent" | "price" | "currencies" | "hold_out" | "few_buyers" | "foreign_orders" | "free")[];
            /** Sentence */
            sentence: string;
        };
        /**
         * Count
         * @description How many there were at that time.
         */
        Count: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Count */
            count: number;
        };
        /**
         * Credentials
         * @description What signs a user in.
         */
        Credentials: {
            /**
             * Email
             * @example ana@example.com
             */
            email: string;
            /** Password */
            password: string;
        };
        /**
         * CurvePoint
         * @description With *threshold* as the least confidence: the share of drafts that would be sent, and the share of wrong ones
         *     among them, weighed by how often such drafts are judged.
         */
        CurvePoint: {
            /** Threshold */
            threshold: number;
            /** Coverage */
            coverage: number;
            /** Risk */
            risk: number;
            /** Judged */
            judged: number;
        };
        /**
         * CustomFieldChange
         * @description What to change of a field: its type and key stay what they are for ever.
         */
        CustomFieldChange: {
            /**
             * Label
             * @default null
             */
            label?: string | null;
            /**
             * Choices
             * @default null
             */
            choices?: string[] | null;
            /**
             * Archived
             * @default null
             */
            archived?: boolean | null;
        };
        /**
         * CustomerBatch
         * @description Up to a hundred customers; each is taken or refused by itself. Larger sets are for ``POST /api/imports``.
         */
        CustomerBatch: {
            /** Customers */
            customers: {
                [key: string]: unknown;
            }[];
        };
        /**
         * CustomerPush
         * @description A customer as a shop knows them; the contact with this external id becomes like it. What is absent stays.
         */
        CustomerPush: {
            /**
             * Id
             * @example cust_001
             */
            id: string;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Email
             * @default null
             */
            email?: string | null;
            /**
             * Phone
             * @default null
             */
            phone?: string | null;
            /**
             * Street
             * @default null
             */
            street?: string | null;
            /**
             * City
             * @default null
             */
            city?: string | null;
            /**
             * Region
             * @default null
             */
            region?: string | null;
            /**
             * Postalcode
             * @default null
             */
            postalCode?: string | null;
            /**
             * Country
             * @default null
             */
            country?: string | null;
            /**
             * Tags
             * @default null
             */
            tags?: string[] | null;
            /**
             * Source
             * @default null
             */
            source?: string | null;
            /**
             * Totalspends
             * @default null
             */
            totalSpends?: (number | string) | null;
            /**
             * Visits
             * @default null
             */
            visits?: number | null;
            /**
             * Lastvisit
             * @default null
             */
            lastVisit?: string | null;
            /**
             * Custom
             * @default null
             */
            custom?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * Dashboard
         * @description The figures of a period that the caller may see.
         */
        Dashboard: {
            /**
             * From
             * Format: date-time
             */
            from: string;
            /**
             * To
             * Format: date-time
             */
            to: string;
            /** Tiles */
            tiles: components["schemas"]["Tile"][];
            /** Breakdowns */
            breakdowns: components["schemas"]["Breakdown"][];
            /** Series */
            series: components["schemas"]["Series"][];
        };
        /**
         * Part
         * @description One part of a breakdown: *key* is the value of the field, null for records without one.
         */
        DashboardsPart: {
            /** Key */
            key: string | null;
            /** Label */
            label: string;
            /** Value */
            value: number;
            /** Filter */
            filter: {
                [key: string]: unknown;
            };
        };
        /**
         * DateTrigger
         * @description A date of the person has come: *offsetDays* after it (before it, when negative), at *hour* of their own day.
         */
        DateTrigger: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "date";
            /** Field */
            field: string;
            /**
             * Offsetdays
             * @default 0
             */
            offsetDays?: number;
            /**
             * Hour
             * @default 9
             */
            hour?: number;
            /**
             * Yearly
             * @default true
             */
            yearly?: boolean;
            /**
             * Who
             * @default null
             */
            who?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * Deal
         * @description A deal. *weightedAmount* is its amount times its probability; *rotting* says that its stage is too old.
         */
        Deal: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Pipelineid */
            pipelineId: string;
            /** Stageid */
            stageId: string;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "won" | "lost";
            /** Lostreason */
            lostReason: string | null;
            /** Amount */
            amount: number | null;
            /** Currency */
            currency: string;
            /** Probability */
            probability: number;
            /** Weightedamount */
            weightedAmount: number | null;
            /** Expectedcloseon */
            expectedCloseOn: string | null;
            /** Contactid */
            contactId: string | null;
            /** Companyid */
            companyId: string | null;
            /** Ownerid */
            ownerId: string | null;
            /** Position */
            position: string;
            /**
             * Stagechangedat
             * Format: date-time
             */
            stageChangedAt: string;
            /** Rotting */
            rotting: boolean;
            /** Closedat */
            closedAt: string | null;
            /** Tags */
            tags: string[];
            /** Source */
            source: string | null;
            /** Provenance */
            provenance: {
                [key: string]: unknown;
            };
            /** Custom */
            custom: {
                [key: string]: unknown;
            };
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * DealCard
         * @description A deal on the board, with the names of its contact and company where the caller may see them.
         */
        DealCard: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Pipelineid */
            pipelineId: string;
            /** Stageid */
            stageId: string;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "won" | "lost";
            /** Lostreason */
            lostReason: string | null;
            /** Amount */
            amount: number | null;
            /** Currency */
            currency: string;
            /** Probability */
            probability: number;
            /** Weightedamount */
            weightedAmount: number | null;
            /** Expectedcloseon */
            expectedCloseOn: string | null;
            /** Contactid */
            contactId: string | null;
            /** Companyid */
            companyId: string | null;
            /** Ownerid */
            ownerId: string | null;
            /** Position */
            position: string;
            /**
             * Stagechangedat
             * Format: date-time
             */
            stageChangedAt: string;
            /** Rotting */
            rotting: boolean;
            /** Closedat */
            closedAt: string | null;
            /** Tags */
            tags: string[];
            /** Source */
            source: string | null;
            /** Provenance */
            provenance: {
                [key: string]: unknown;
            };
            /** Custom */
            custom: {
                [key: string]: unknown;
            };
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
            contact: components["schemas"]["Named"] | null;
            company: components["schemas"]["Named"] | null;
        };
        /**
         * DealChange
         * @description What to change; *version* is the one that was read. A new stage puts the deal on top of it.
         */
        DealChange: {
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Amount
             * @default null
             */
            amount?: number | null;
            /**
             * Currency
             * @default null
             */
            currency?: string | null;
            /**
             * Expectedcloseon
             * @default null
             */
            expectedCloseOn?: string | null;
            /**
             * Contactid
             * @default null
             */
            contactId?: string | null;
            /**
             * Companyid
             * @default null
             */
            companyId?: string | null;
            /**
             * Ownerid
             * @default null
             */
            ownerId?: string | null;
            /**
             * Tags
             * @default null
             */
            tags?: string[] | null;
            /**
             * Source
             * @default null
             */
            source?: string | null;
            /**
             * Lostreason
             * @default null
             */
            lostReason?: string | null;
            /**
             * Custom
             * @default null
             */
            custom?: {
                [key: string]: unknown;
            } | null;
            /** Version */
            version: number;
            /**
             * Pipelineid
             * @default null
             */
            pipelineId?: string | null;
            /**
             * Stageid
             * @default null
             */
            stageId?: string | null;
        };
        /**
         * DealLoss
         * @description A deal that is lost, and why: one of the pipeline's reasons, or other words.
         */
        DealLoss: {
            /** Version */
            version: number;
            /** Reason */
            reason: string;
        };
        /**
         * DealMove
         * @description Where a deal goes; without a *position* to the top. *values* are what its new stage asks for.
         */
        DealMove: {
            /** Version */
            version: number;
            /** Stageid */
            stageId: string;
            /** @default null */
            position?: components["schemas"]["Place"] | null;
            /** @default null */
            values?: components["schemas"]["DealValues"] | null;
        };
        /**
         * DealOfLead
         * @description The deal that a lead becomes; what is left out is the lead's.
         */
        DealOfLead: {
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Pipelineid
             * @default null
             */
            pipelineId?: string | null;
            /**
             * Stageid
             * @default null
             */
            stageId?: string | null;
            /**
             * Amount
             * @default null
             */
            amount?: number | null;
            /**
             * Currency
             * @default null
             */
            currency?: string | null;
            /**
             * Expectedcloseon
             * @default null
             */
            expectedCloseOn?: string | null;
            /** Custom */
            custom?: {
                [key: string]: unknown;
            };
        };
        /** Page[DealOut] */
        DealPage: {
            /** Items */
            items: components["schemas"]["Deal"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * DealReopening
         * @description A deal that is open again, in the stage where it was.
         */
        DealReopening: {
            /** Version */
            version: number;
        };
        /**
         * DealValues
         * @description What may be set on a deal. A null clears a field; ``custom`` only what it names.
         */
        DealValues: {
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Amount
             * @default null
             */
            amount?: number | null;
            /**
             * Currency
             * @default null
             */
            currency?: string | null;
            /**
             * Expectedcloseon
             * @default null
             */
            expectedCloseOn?: string | null;
            /**
             * Contactid
             * @default null
             */
            contactId?: string | null;
            /**
             * Companyid
             * @default null
             */
            companyId?: string | null;
            /**
             * Ownerid
             * @default null
             */
            ownerId?: string | null;
            /**
             * Tags
             * @default null
             */
            tags?: string[] | null;
            /**
             * Source
             * @default null
             */
            source?: string | null;
            /**
             * Lostreason
             * @default null
             */
            lostReason?: string | null;
            /**
             * Custom
             * @default null
             */
            custom?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * DealWin
         * @description A deal that is won; *values* are what its stage asks for.
         */
        DealWin: {
            /** Version */
            version: number;
            /** @default null */
            values?: components["schemas"]["DealValues"] | null;
        };
        /**
         * Decided
         * @description How many were decided.
         */
        Decided: {
            /** Count */
            count: number;
        };
        /**
         * Decision
         * @description What a person says of messages that nobody knows of: they arrived, they did not, or they shall be sent again.
         *
         *     *contactIds*: about these people; about all that are uncertain if it is left out.
         */
        Decision: {
            /**
             * Decision
             * @enum {string}
             */
            decision: "delivered" | "failed" | "send_again";
            /**
             * Contactids
             * @default null
             */
            contactIds?: string[] | null;
        };
        /**
         * DeletedProductData
         * @description A product that is gone: only *sku* and *version* count, the rest may be left out.
         */
        DeletedProductData: {
            /** Sku */
            sku: string;
            /** Version */
            version: number;
            /**
             * Updatedat
             * @default null
             */
            updatedAt?: string | null;
            /**
             * Title
             * @default null
             */
            title?: string | null;
            /**
             * Description
             * @default null
             */
            description?: string | null;
            /**
             * Price
             * @default null
             */
            price?: string | null;
            /**
             * Currency
             * @default null
             */
            currency?: string | null;
            /**
             * Stock
             * @default null
             */
            stock?: number | null;
            /**
             * Url
             * @default null
             */
            url?: string | null;
            /**
             * Attributes
             * @default null
             */
            attributes?: {
                [key: string]: string;
            } | null;
        };
        /**
         * Delivery
         * @description What became of the campaign for one person; *state* is ``pending`` for who was not taken up yet.
         */
        Delivery: {
            /** Contactid */
            contactId: string;
            /** Contactname */
            contactName: string;
            /** State */
            state: components["schemas"]["State"] | "pending";
            /** Reason */
            reason: string | null;
            /** Detail */
            detail: string | null;
            /** Variant */
            variant: string | null;
            /** Until */
            until: string | null;
            /** Claimedat */
            claimedAt: string | null;
            /** Sentat */
            sentAt: string | null;
            /** Settledat */
            settledAt: string | null;
            /** Messageid */
            messageId: string | null;
        };
        /**
         * DeliveryAnalysis
         * @description Where messages failed. Reasons are of everybody; domains and hours of *examined* people.
         */
        DeliveryAnalysis: {
            /** Failedby */
            failedBy: {
                [key: string]: number;
            };
            /** Suppressedby */
            suppressedBy: {
                [key: string]: number;
            };
            /** Bydomain */
            byDomain: components["schemas"]["Share"][];
            /** Byhour */
            byHour: components["schemas"]["Share"][];
            /** Examined */
            examined: number;
        };
        /** Page[DeliveryOut] */
        DeliveryPage: {
            /** Items */
            items: components["schemas"]["Delivery"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Description
         * @description Whom somebody means, in their own words: English, Spanish, or Hindi in Latin script.
         */
        Description: {
            /** Description */
            description: string;
        };
        /**
         * Design
         * @description A whole message. *preheader* is what lists of mails show after the subject.
         */
        Design: {
            /**
             * Language
             * @default en
             */
            language?: string;
            /**
             * Preheader
             * @default
             */
            preheader?: string;
            /**
             * Accent
             * @default #1d4ed8
             */
            accent?: string;
            /**
             * Background
             * @default #f3f4f6
             */
            background?: string;
            /**
             * Paper
             * @default #ffffff
             */
            paper?: string;
            /**
             * Ink
             * @default #111827
             */
            ink?: string;
            /** Blocks */
            blocks?: (components["schemas"]["Heading"] | components["schemas"]["Text"] | components["schemas"]["Button"] | components["schemas"]["Image"] | components["schemas"]["Products"] | components["schemas"]["Divider"] | components["schemas"]["Spacer"] | components["schemas"]["Footer"] | components["schemas"]["Columns"])[];
        };
        /**
         * Desk
         * @description The desk now: its hours, who is at it, what waits for a person, most urgent first. *atRisk* is what is
         *     late, then what is likely or nearly so, the likeliest first.
         */
        Desk: {
            hours: components["schemas"]["WeeklyHours"] | null;
            /** Holidays */
            holidays: string[];
            /** Returnminutes */
            returnMinutes: number | null;
            /** Promises */
            promises: components["schemas"]["PromiseIn"][];
            /** Version */
            version: number;
            /** Open */
            open: boolean;
            /** People */
            people: components["schemas"]["Seat"][];
            /** Waiting */
            waiting: components["schemas"]["DeskItem"][];
            /** Waitingtotal */
            waitingTotal: number;
            /** Atrisk */
            atRisk: components["schemas"]["DeskItem"][];
            /** Warnlikely */
            warnLikely: boolean;
            experience: components["schemas"]["DeskExperience"] | null;
        };
        /**
         * DeskChange
         * @description What to change of the desk; *version* is the one that was read, 0 before there was one. Null hours are: always
         *     open; without holidays, too: as the organisation. Null *returnMinutes*: what was given stays; *warnLikely*: whoever
         *     has it is told before three quarters, too, when it is likely late.
         */
        DeskChange: {
            /** Version */
            version: number;
            /** @default null */
            hours?: components["schemas"]["WeeklyHours"] | null;
            /**
             * Holidays
             * @default null
             */
            holidays?: string[] | null;
            /**
             * Returnminutes
             * @default null
             */
            returnMinutes?: number | null;
            /**
             * Promises
             * @default null
             */
            promises?: components["schemas"]["PromiseIn"][] | null;
            /**
             * Warnlikely
             * @default false
             */
            warnLikely?: boolean;
        };
        /**
         * DeskExperience
         * @description What forecasts are made from: so many waits. The trial is null while too few are known.
         */
        DeskExperience: {
            /**
             * Learntat
             * Format: date-time
             */
            learntAt: string;
            /** Waits */
            waits: number;
            trial: components["schemas"]["ForecastTrial"] | null;
        };
        /**
         * DeskItem
         * @description A conversation that the desk looks after, waiting since the customer's message. *forecast* is null where nothing
         *     is promised, where it is late already, and while too little is known. *why*: what waits has nobody
         *     because the desk is closed, nobody takes it, all who do are away, or full, or it is just being given.
         */
        DeskItem: {
            /** Conversationid */
            conversationId: string;
            contact: components["schemas"]["ContactBrief"];
            /** Subject */
            subject: string;
            /**
             * Status
             * @enum {string}
             */
            status: "new" | "waiting" | "given" | "snoozed" | "answered";
            /** Teamid */
            teamId: string | null;
            /**
             * Intent
             * @example price
             */
            intent: string;
            /** Language */
            language: string;
            /** Channel */
            channel: string;
            /**
             * Priority
             * @enum {string}
             */
            priority: "low" | "normal" | "high" | "urgent";
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Assigneeid */
            assigneeId: string | null;
            sla: components["schemas"]["Sla"] | null;
            forecast: components["schemas"]["Forecast"] | null;
            /** Why */
            why: ("closed" | "unskilled" | "away" | "full" | "coming") | null;
        };
        /**
         * Divider
         * @description A line.
         */
        Divider: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "divider";
        };
        /**
         * Doings
         * @description How many people did something, those included for whom a machine did, and those of whom no machine did.
         */
        Doings: {
            /** All */
            all: number;
            /** Human */
            human: number;
        };
        /**
         * Duplicate
         * @description Two records that may be the same.
         */
        Duplicate: {
            /** Id */
            id: string;
            /** Noun */
            noun: string;
            /** Score */
            score: number;
            /**
             * Band
             * @enum {string}
             */
            band: "sure" | "maybe";
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "dismissed";
            /** Reasons */
            reasons: components["schemas"]["Reason"][];
            /** Records */
            records: {
                [key: string]: unknown;
            }[];
        };
        /** Page[DuplicateOut] */
        DuplicatePage: {
            /** Items */
            items: components["schemas"]["Duplicate"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * DutyChange
         * @description Whether one is available.
         */
        DutyChange: {
            /** Available */
            available: boolean;
        };
        /**
         * End
         * @description The journey is over for the person.
         */
        End: {
            /** Id */
            id: string;
            /**
             * X
             * @default 0
             */
            x?: number;
            /**
             * Y
             * @default 0
             */
            y?: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "end";
        };
        /**
         * Entry
         * @description One write: who, when, what (and what it was called), from what to what.
         */
        Entry: {
            /** Id */
            id: string;
            /** Number */
            number: number;
            /** Noun */
            noun: string;
            /** Recordid */
            recordId: string;
            /** Title */
            title: string | null;
            /**
             * Action
             * @enum {string}
             */
            action: "created" | "changed" | "deleted" | "restored";
            /** By */
            by: string;
            /** Operationid */
            operationId: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Changes */
            changes: components["schemas"]["ValueChange"][];
        };
        /** Page[EntryOut] */
        EntryPage: {
            /** Items */
            items: components["schemas"]["Entry"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Envelope
         * @description One decision, whole: what went in, what each step said, what came of it.
         */
        Envelope: {
            /** Id */
            id: string;
            /** Suggestionid */
            suggestionId: string;
            /** Messageid */
            messageId: string;
            /** Conversationid */
            conversationId: string;
            /** Digest */
            digest: string;
            /** Content */
            content: {
                [key: string]: unknown;
            };
            /** Events */
            events: components["schemas"]["EnvelopeEvent"][];
            /** Outcome */
            outcome: {
                [key: string]: unknown;
            } | null;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
        };
        /**
         * EnvelopeEvent
         * @description What happened to a decision later: ``approved``, ``rejected``, ``held``, ``corrected``, ``replayed``.
         */
        EnvelopeEvent: {
            /** Kind */
            kind: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Content */
            content: {
                [key: string]: unknown;
            };
        };
        /**
         * EnvelopeLine
         * @description One decision in a line, as it was made, with how its draft begins.
         */
        EnvelopeLine: {
            /** Id */
            id: string;
            /** Suggestionid */
            suggestionId: string;
            /** Conversationid */
            conversationId: string;
            /**
             * Intent
             * @example price
             */
            intent: string;
            /** Confidence */
            confidence: number | null;
            /**
             * Band
             * @enum {string}
             */
            band: "auto" | "review" | "escalate";
            /**
             * Action
             * @enum {string}
             */
            action: "reply" | "escalate" | "task" | "log" | "route";
            /**
             * Status
             * @enum {string}
             */
            status: "sent" | "waiting" | "escalated" | "approved" | "rejected" | "logged";
            /** Gates */
            gates: string[];
            /** Reason */
            reason: string;
            /** Draft */
            draft: string;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
        };
        /** Page[EnvelopeLine] */
        EnvelopeLinePage: {
            /** Items */
            items: components["schemas"]["EnvelopeLine"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * ErrorBudget
         * @description How many wrong replies are borne. *alpha*: the largest share of wrong ones among those sent, per intent.
         *
         *     *proof*: ``required``, so an intent sends only once judged samples show that it keeps to *alpha*; or ``measured``,
         *     so the same figures are shown and do not hold anything back.
         */
        ErrorBudget: {
            /**
             * Proof
             * @default measured
             * @enum {string}
             */
            proof?: "measured" | "required";
            /**
             * Alpha
             * @default 0.02
             */
            alpha?: number;
        };
        /**
         * Event
         * @description Something that can have happened to a contact. *subject* is the field that says what it was about.
         */
        Event: {
            /** Name */
            name: string;
            /** Label */
            label: string;
            /** Subject */
            subject: string;
            /** Operators */
            operators: string[];
            /** Fields */
            fields: components["schemas"]["EventField"][];
        };
        /**
         * EventField
         * @description Something that can be asked of an event.
         */
        EventField: {
            /** Name */
            name: string;
            /** Label */
            label: string;
            /** Type */
            type: string;
            /** Choices */
            choices: string[];
            /** Refersto */
            refersTo: string | null;
            /** Several */
            several: boolean;
            /** Operators */
            operators: string[];
        };
        /** Page[EventOut] */
        EventPage: {
            /** Items */
            items: components["schemas"]["Event"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * EventTrigger
         * @description Something happened: *where* asks of the event, *who* of the person.
         */
        EventTrigger: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "event";
            /** Event */
            event: string;
            /**
             * Where
             * @default null
             */
            where?: {
                [key: string]: unknown;
            } | null;
            /**
             * Who
             * @default null
             */
            who?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * Explanation
         * @description Whether a contact is in a segment, the rule in plain words, and the rule taken apart.
         */
        Explanation: {
            /** Member */
            member: boolean;
            /** Sentence */
            sentence: string;
            tree: components["schemas"]["ReasonOut"];
        };
        /**
         * Export
         * @description An export. Once it is done, its file can be fetched for seven days.
         */
        Export: {
            /** Id */
            id: string;
            /** Noun */
            noun: string;
            /** Name */
            name: string;
            /**
             * Format
             * @enum {string}
             */
            format: "csv" | "xlsx" | "parquet";
            /** By */
            by: string;
            /**
             * Status
             * @enum {string}
             */
            status: "waiting" | "running" | "done" | "failed";
            /** Reason */
            reason: string | null;
            /** Rows */
            rows: number;
            /** Size */
            size: number;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * ExportLink
         * @description Where the file is for five minutes.
         */
        ExportLink: {
            /** Url */
            url: string;
        };
        /** Page[ExportOut] */
        ExportPage: {
            /** Items */
            items: components["schemas"]["Export"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Fault
         * @description What is wrong with one of a batch: a JSON pointer into it (RFC 6901), and why.
         */
        Fault: {
            /** Pointer */
            pointer: string;
            /** Detail */
            detail: string;
        };
        /**
         * Field
         * @description A field: what it is called, what it holds, and what can be done with it.
         *
         *     *id* is of a custom field only: what PATCH and DELETE take. *several*: a record may have more than one value.
         *     *operators*: what a rule may ask of it.
         */
        Field: {
            /** Id */
            id: string | null;
            /** Noun */
            noun: string;
            /** Name */
            name: string;
            /** Label */
            label: string;
            type: components["schemas"]["FieldType"];
            /** Custom */
            custom: boolean;
            /** Choices */
            choices: string[];
            /** Refersto */
            refersTo: string | null;
            /** Several */
            several: boolean;
            /** Filterable */
            filterable: boolean;
            /** Sortable */
            sortable: boolean;
            /** Searchable */
            searchable: boolean;
            /** Editable */
            editable: boolean;
            /** Required */
            required: boolean;
            /** Unique */
            unique: boolean;
            /** Archived */
            archived: boolean;
            /** Operators */
            operators: string[];
        };
        /**
         * FieldChoice
         * @description One field in which the records differ or say something: each one's value, whose is kept, and what comes out.
         */
        FieldChoice: {
            /** Field */
            field: string;
            /** Label */
            label: string;
            /** Type */
            type: string;
            /** Values */
            values: {
                [key: string]: unknown;
            };
            /** Suggested */
            suggested: string | null;
            /** United */
            united: boolean;
            /** Result */
            result: unknown;
        };
        /** Page[FieldOut] */
        FieldPage: {
            /** Items */
            items: components["schemas"]["Field"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * FieldType
         * @description What a field holds. The form inside, in records and in the replica, is in brackets.
         * @enum {string}
         */
        FieldType: "text" | "long_text" | "email" | "phone" | "url" | "number" | "money" | "date" | "moment" | "boolean" | "choice" | "tags" | "reference" | "user";
        /**
         * FileFacts
         * @description What was found out of the file.
         */
        FileFacts: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "csv" | "xlsx";
            /** Encoding */
            encoding: string | null;
            /** Encodingreason */
            encodingReason: string | null;
            /** Delimiter */
            delimiter: string | null;
            /** Sheet */
            sheet: string | null;
            /** Sheets */
            sheets: string[];
            /** Headerrow */
            headerRow: number;
            /** Rows */
            rows: number;
            /** Brokenrows */
            brokenRows: number;
            /** Vendor */
            vendor: string | null;
            /** Lookslike */
            looksLike: string | null;
        };
        /**
         * FileForm
         * @description Where to post the file as a form (multipart/form-data): *fields* first, and last the file as ``file``.
         */
        FileForm: {
            /** Url */
            url: string;
            /** Fields */
            fields: {
                [key: string]: string;
            };
        };
        /**
         * FileLink
         * @description A signed address, good for five minutes.
         */
        FileLink: {
            /** Url */
            url: string;
        };
        /**
         * Filled
         * @description A saved reply for one customer. *gaps* are the names of what nobody knows of them: in *text* each stands as
         *     ``⟦name⟧``, and no text with such a gap is sent.
         */
        Filled: {
            /** Text */
            text: string;
            /** Gaps */
            gaps: string[];
        };
        /**
         * Flaw
         * @description Something that keeps a draft from being switched on: where it stands in the draft, and what it is.
         */
        Flaw: {
            /** Pointer */
            pointer: string;
            /** Detail */
            detail: string;
        };
        /**
         * Footer
         * @description Small words at the end, with the way out.
         */
        Footer: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "footer";
            /**
             * Text
             * @default
             */
            text?: string;
            /**
             * Unsubscribe
             * @default Unsubscribe
             */
            unsubscribe?: string;
            /**
             * Preferences
             * @default
             */
            preferences?: string;
        };
        /**
         * Forecast
         * @description The chance that a promise is broken, from *of* waits that were *like* this one and lasted as long; *low* and
         *     *high*: between what it lies in 19 of 20 cases.
         */
        Forecast: {
            /** Chance */
            chance: number;
            /** Low */
            low: number;
            /** High */
            high: number;
            /** Of */
            of: number;
            /** Like */
            like: ("load" | "priority" | "team" | "part")[];
        };
        /**
         * ForecastBin
         * @description Forecasts of about the same chance: what they *said* on average, and which share *was* late.
         */
        ForecastBin: {
            /** Said */
            said: number;
            /** Was */
            was: number;
            /** Of */
            of: number;
        };
        /**
         * ForecastTrial
         * @description Forecasts of the last four weeks, each made only from what had ended before. *error* is Brier's score (the mean
         *     squared error: 0 is perfect), *baseError* that of the share late among all that waited as long; *better*: less.
         */
        ForecastTrial: {
            /** Forecasts */
            forecasts: number;
            /** Waits */
            waits: number;
            /** Error */
            error: number;
            /** Baseerror */
            baseError: number;
            /** Better */
            better: boolean;
            /** Bins */
            bins: components["schemas"]["ForecastBin"][];
        };
        /**
         * Freezing
         * @description What to call the frozen segment; without a name it has that of the segment and the day.
         */
        Freezing: {
            /**
             * Name
             * @default null
             */
            name?: string | null;
        };
        /**
         * GoingBack
         * @description The model that answers and should not any more.
         */
        GoingBack: {
            /** Version */
            version: string;
        };
        /**
         * Graph
         * @description A journey's plan: it begins at *start*.
         */
        Graph: {
            /** Trigger */
            trigger: components["schemas"]["EventTrigger"] | components["schemas"]["SegmentTrigger"] | components["schemas"]["DateTrigger"];
            again?: components["schemas"]["Again"];
            /**
             * Goal
             * @default null
             */
            goal?: {
                [key: string]: unknown;
            } | null;
            /**
             * Start
             * @default null
             */
            start?: string | null;
            /** Nodes */
            nodes?: (components["schemas"]["Wait"] | components["schemas"]["Branch"] | components["schemas"]["Send"] | components["schemas"]["MakeTask"] | components["schemas"]["Update"] | components["schemas"]["End"])[];
        };
        /**
         * Handed
         * @description One message that the simulator was handed, and took.
         */
        Handed: {
            /** Messageid */
            messageId: string;
            /** To */
            to: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /**
         * Heading
         * @description A heading; level 1 is the message's own.
         */
        Heading: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "heading";
            /** Text */
            text: string;
            /**
             * Level
             * @default 1
             * @enum {integer}
             */
            level?: 1 | 2 | 3;
            /**
             * Align
             * @default left
             * @enum {string}
             */
            align?: "left" | "center" | "right";
        };
        /**
         * Health
         * @description The service answers.
         */
        Health: {
            /** Status */
            status: string;
            /** Version */
            version: string;
        };
        /**
         * HeldBack
         * @description What campaigns really held back: for the cap, for want of consent, and what waits for the morning now.
         */
        HeldBack: {
            /** Frequencycap */
            frequencyCap: number;
            /** Noconsent */
            noConsent: number;
            /** Quiethours */
            quietHours: number;
        };
        /**
         * History
         * @description How many were in the segment over time, the earliest first: where it changed, at most one an hour, one a day.
         */
        History: {
            /** Items */
            items: components["schemas"]["Count"][];
        };
        /**
         * Hit
         * @description What was found, *by* its wording or its meaning. *score* is 1 for what was asked for, letter by letter, and less
         *     the less alike it is. What was said in a conversation names it.
         */
        Hit: {
            /** Type */
            type: string;
            /** Id */
            id: string;
            /** Score */
            score: number;
            /** Title */
            title: string;
            /** Subtitle */
            subtitle: string;
            /**
             * Conversationid
             * @default null
             */
            conversationId?: string | null;
            /**
             * By
             * @default wording
             * @enum {string}
             */
            by?: "wording" | "meaning";
        };
        /**
         * Hits
         * @description What was found, best first. *late*: what is found by meaning, and in messages and notes, is not among it yet;
         *     ask again in a moment.
         */
        Hits: {
            /** Items */
            items: components["schemas"]["Hit"][];
            /**
             * Late
             * @default false
             */
            late?: boolean;
        };
        /**
         * HoldOutResult
         * @description Against those left out by chance: the difference of conversion rates with its interval, and the revenue on top.
         *
         *     *low* and *high* hold however often one looks. Revenue is null where there are too few buyers to tell.
         */
        HoldOutResult: {
            /** People */
            people: number;
            /** Converted */
            converted: number;
            /** Lift */
            lift: number | null;
            /** Low */
            low: number | null;
            /** High */
            high: number | null;
            /** Revenue */
            revenue: number | null;
            /** Revenuelow */
            revenueLow: number | null;
            /** Revenuehigh */
            revenueHigh: number | null;
            /** Sentence */
            sentence: string;
        };
        /**
         * Image
         * @description A picture; *alt* is what it says to whoever does not see it, empty when it only decorates.
         */
        Image: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "image";
            /** Src */
            src: string;
            /**
             * Alt
             * @default
             */
            alt?: string;
            /**
             * Url
             * @default null
             */
            url?: string | null;
            /**
             * Width
             * @default 536
             */
            width?: number;
            /**
             * Align
             * @default left
             * @enum {string}
             */
            align?: "left" | "center" | "right";
        };
        /**
         * ImapServer
         * @description Where mail is fetched every minute. A folder is read from its newest message on, or so many days back.
         */
        ImapServer: {
            /** Host */
            host: string;
            /**
             * Port
             * @default 993
             */
            port?: number;
            /**
             * Security
             * @default tls
             * @enum {string}
             */
            security?: "tls" | "starttls" | "none";
            /** User */
            user: string;
            /**
             * Folders
             * @default [
             *       "INBOX"
             *     ]
             */
            folders?: string[];
            /**
             * Markseen
             * @description whether a message that was taken is marked as read there
             * @default false
             */
            markSeen?: boolean;
            /**
             * Historydays
             * @description how far back the first reading goes
             * @default 0
             */
            historyDays?: number;
        };
        /**
         * Import
         * @description An import, from the file to the records. Its id is that of the operation that reverts it.
         */
        Import: {
            /** Id */
            id: string;
            /** Noun */
            noun: string;
            /** Filename */
            fileName: string;
            /** Size */
            size: number;
            /** By */
            by: string;
            /**
             * Status
             * @enum {string}
             */
            status: "waiting" | "analysing" | "ready" | "trying" | "tried" | "running" | "done" | "failed" | "cancelled";
            /** Reason */
            reason: string | null;
            reading: components["schemas"]["ReadingChoices"];
            file: components["schemas"]["FileFacts"] | null;
            /** Columns */
            columns: components["schemas"]["Column"][];
            /** Targets */
            targets: components["schemas"]["Target"][];
            options: components["schemas"]["Options"];
            trial: components["schemas"]["Trial"] | null;
            progress: components["schemas"]["Progress"] | null;
            /** Hasproblems */
            hasProblems: boolean;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * ImportChange
         * @description What to decide differently; what is left out stays.
         */
        ImportChange: {
            /** Version */
            version: number;
            /**
             * Columns
             * @default null
             */
            columns?: components["schemas"]["ColumnChange"][] | null;
            /** @default null */
            options?: components["schemas"]["Options"] | null;
            /** @default null */
            reading?: components["schemas"]["ReadingChoices"] | null;
        };
        /** Page[ImportOut] */
        ImportPage: {
            /** Items */
            items: components["schemas"]["Import"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Difference
         * @description One value that changes, or would.
         */
        ImportsDifference: {
            /** Field */
            field: string;
            /** Before */
            before: unknown;
            /** After */
            after: unknown;
        };
        /**
         * IncomingMail
         * @description A mail as the e-mail webhook takes it in JSON.
         */
        IncomingMail: {
            /** Messageid */
            messageId: string;
            /**
             * Inreplyto
             * @default null
             */
            inReplyTo?: string | null;
            /** References */
            references?: string[];
            from: components["schemas"]["IncomingMailbox"];
            /** To */
            to?: components["schemas"]["IncomingMailbox"][];
            /**
             * Subject
             * @default
             */
            subject?: string;
            /**
             * Text
             * @default
             */
            text?: string;
            /**
             * Html
             * @default null
             */
            html?: string | null;
            /**
             * Date
             * @default null
             */
            date?: string | null;
        };
        /**
         * IncomingMailbox
         * @description An address and the name that stands before it; also taken as a text, ``Ana Ruiz <ana@example.com>``.
         */
        IncomingMailbox: {
            /**
             * Email
             * @example ana@example.com
             */
            email: string;
            /**
             * Name
             * @default null
             */
            name?: string | null;
        };
        /**
         * Incremental
         * @description Revenue on top, against the hold-outs of so many *campaigns*: the sums of their estimates and of their bounds.
         */
        Incremental: {
            /** Campaigns */
            campaigns: number;
            /** Revenue */
            revenue: number;
            /** Low */
            low: number;
            /** High */
            high: number;
        };
        /**
         * Intent
         * @description An intent. *name* null: the usual one of the starter set. *fixed*: it cannot be hidden.
         */
        Intent: {
            /** Key */
            key: string;
            /** Name */
            name: string | null;
            /** Description */
            description: string;
            /** Examples */
            examples: string[];
            /** Starter */
            starter: boolean;
            /** Fixed */
            fixed: boolean;
            /** Hidden */
            hidden: boolean;
            /** Version */
            version: number;
            /** Changedat */
            changedAt: string | null;
        };
        /**
         * IntentChange
         * @description What to change of an intent; *version* is the one that was read, 0 of a starter one that nobody changed yet. Of
         *     the starter set only *name* (null: the usual one), *description* and *hidden* can be changed, of own ones all but
         *     *hidden*.
         */
        IntentChange: {
            /** Version */
            version: number;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Description
             * @default null
             */
            description?: string | null;
            /**
             * Examples
             * @default null
             */
            examples?: string[] | null;
            /**
             * Hidden
             * @default null
             */
            hidden?: boolean | null;
        };
        /**
         * IntentExamples
         * @description Examples to look at before they are kept: of the intent *key*, if it has one already.
         */
        IntentExamples: {
            /**
             * Key
             * @default null
             */
            key?: string | null;
            /** Examples */
            examples: string[];
        };
        /** Page[IntentOut] */
        IntentPage: {
            /** Items */
            items: components["schemas"]["Intent"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * IntentStanding
         * @description Where one intent stands on its way to sending by itself.
         *
         *     *bound*: the one-sided 95 % upper bound of its error. *toGo*: so many replies judged right in a row unlock it; 0
         *     once it is unlocked, null when no number does. *sends*: whether it sends by itself now. *waiting*: replies that wait
         *     to be judged.
         */
        IntentStanding: {
            /** Intent */
            intent: string;
            /**
             * Rung
             * @enum {string}
             */
            rung: "suggest" | "ask" | "act_with_undo" | "act";
            /**
             * State
             * @enum {string}
             */
            state: "learning" | "unlocked" | "locked_again";
            /** Judged */
            judged: number;
            /** Wrong */
            wrong: number;
            /** Bound */
            bound: number;
            /** Togo */
            toGo: number | null;
            /** Drifts */
            drifts: number;
            /** Sends */
            sends: boolean;
            /** Waiting */
            waiting: number;
        };
        /**
         * Introduction
         * @description Who a visitor says they are. An address is a claim until a person has checked it; empty takes it back.
         */
        Introduction: {
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Email
             * @default null
             */
            email?: string | null;
        };
        /**
         * IssueCount
         * @description How many records have an issue, and whether it can be mended from here.
         */
        IssueCount: {
            /**
             * Issue
             * @enum {string}
             */
            issue: "email_typo" | "phone_unreadable" | "name_case" | "no_name" | "unreachable";
            /** Count */
            count: number;
            /** Mendable */
            mendable: boolean;
        };
        /**
         * Journey
         * @description A journey with its *flaws*: without any it can be switched on.
         */
        Journey: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Description */
            description: string;
            /**
             * Status
             * @enum {string}
             */
            status: "draft" | "on" | "off";
            draft: components["schemas"]["Graph"];
            /** Flaws */
            flaws: components["schemas"]["Flaw"][];
            live: components["schemas"]["Live"] | null;
            counts: components["schemas"]["RunCounts"];
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * JourneyChange
         * @description What to change of the draft; *version* is the one that was read. What runs stays as it is until switched on.
         */
        JourneyChange: {
            /** Version */
            version: number;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Description
             * @default null
             */
            description?: string | null;
            /** @default null */
            draft?: components["schemas"]["Graph"] | null;
        };
        /** Page[JourneyOut] */
        JourneyPage: {
            /** Items */
            items: components["schemas"]["Journey"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Judged
         * @description A part of the rule: whether it *holds* of the person as they were at the launch, and as they are now.
         *
         *     *actual* and *actualNow* are what the person had and has, *text* says it all in words. A group has *conditions*.
         */
        Judged: {
            /** Sentence */
            sentence: string;
            /** Text */
            text: string;
            /** Holds */
            holds: boolean;
            /** Holdsnow */
            holdsNow: boolean;
            /** Changed */
            changed: boolean;
            /** Operator */
            operator: string;
            /** Field */
            field: string | null;
            /** Event */
            event: string | null;
            /** Label */
            label: string | null;
            /** Value */
            value: unknown;
            /** Actual */
            actual: unknown;
            /** Actualnow */
            actualNow: unknown;
            /** Conditions */
            conditions: components["schemas"]["Judged"][] | null;
        };
        /**
         * Judgement
         * @description What was said.
         */
        Judgement: {
            /** Id */
            id: string;
            /** Suggestionid */
            suggestionId: string;
            /**
             * Verdict
             * @enum {string}
             */
            verdict: "right" | "wrong" | "unsure";
            /** Reason */
            reason: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /**
         * Kept
         * @description What was sent is kept; *duplicate*: it was already.
         */
        Kept: {
            /**
             * Status
             * @enum {string}
             */
            status: "accepted" | "duplicate" | "ignored";
        };
        /**
         * LastTouchResult
         * @description Orders for which this was the last message before: some would have come anyway.
         */
        LastTouchResult: {
            /** Orders */
            orders: number;
            /** Revenue */
            revenue: number;
            /** Sentence */
            sentence: string;
        };
        /**
         * Later
         * @description A moment to put something off to; ``open`` is the next day on which the desk is.
         */
        Later: {
            /**
             * When
             * @enum {string}
             */
            when: "today" | "tomorrow" | "monday" | "week" | "open";
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /**
         * Launch
         * @description Whether people who lack a value of the message are left out; otherwise they keep it from being sent.
         */
        Launch: {
            /**
             * Skipmissing
             * @default false
             */
            skipMissing?: boolean;
        };
        /**
         * Lead
         * @description A lead. Once it is converted, *converted* says to what.
         */
        Lead: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            /** Contactid */
            contactId: string | null;
            /** Name */
            name: string | null;
            /** Email */
            email: string | null;
            /** Phone */
            phone: string | null;
            /** Companyname */
            companyName: string | null;
            /** Interest */
            interest: string | null;
            /** Source */
            source: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "new" | "working" | "qualified" | "unqualified" | "converted";
            /** Amount */
            amount: number | null;
            /** Currency */
            currency: string;
            /** Ownerid */
            ownerId: string | null;
            /** Consenttext */
            consentText: string | null;
            /** Note */
            note: string | null;
            /** Tags */
            tags: string[];
            converted: components["schemas"]["Converted"] | null;
            origin: components["schemas"]["LeadOrigin"] | null;
            /** Provenance */
            provenance: {
                [key: string]: unknown;
            };
            /** Custom */
            custom: {
                [key: string]: unknown;
            };
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * LeadChange
         * @description What to change; *version* is the one that was read. A null clears a field; ``custom`` only what it names.
         */
        LeadChange: {
            /** Version */
            version: number;
            /**
             * Title
             * @default null
             */
            title?: string | null;
            /**
             * Contactid
             * @default null
             */
            contactId?: string | null;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Email
             * @default null
             */
            email?: string | null;
            /**
             * Phone
             * @default null
             */
            phone?: string | null;
            /**
             * Companyname
             * @default null
             */
            companyName?: string | null;
            /**
             * Interest
             * @default null
             */
            interest?: string | null;
            /**
             * Source
             * @default null
             */
            source?: string | null;
            /**
             * Status
             * @default null
             */
            status?: ("new" | "working" | "qualified" | "unqualified") | null;
            /**
             * Amount
             * @default null
             */
            amount?: number | null;
            /**
             * Currency
             * @default null
             */
            currency?: string | null;
            /**
             * Ownerid
             * @default null
             */
            ownerId?: string | null;
            /**
             * Consenttext
             * @default null
             */
            consentText?: string | null;
            /**
             * Note
             * @default null
             */
            note?: string | null;
            /**
             * Tags
             * @default null
             */
            tags?: string[] | null;
            /**
             * Custom
             * @default null
             */
            custom?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * LeadConversion
         * @description How to convert a lead.
         *
         *     Attributes:
         *         contact_id: the contact that it becomes; else the lead's own, else who has its address, else a new one.
         *         company_id: the company; else the contact's, else the one with the lead's company name or domain, else a new
         *             one when the lead names a company.
         *         deal: the deal to make; when it is left out, one like the lead; null for none.
         */
        LeadConversion: {
            /**
             * Contactid
             * @default null
             */
            contactId?: string | null;
            /**
             * Companyid
             * @default null
             */
            companyId?: string | null;
            deal?: components["schemas"]["DealOfLead"] | null;
        };
        /**
         * LeadOrigin
         * @description The ad and the form that a lead came from, every answer as it was given, and as proof what the form showed:
         *     *notice* and *boxes*. *id* is Meta's.
         */
        LeadOrigin: {
            /** Id */
            id: string;
            /** Pageid */
            pageId: string;
            /** Formid */
            formId: string | null;
            /** Formname */
            formName: string | null;
            /** Adid */
            adId: string | null;
            /** Adname */
            adName: string | null;
            /** Adsetid */
            adsetId: string | null;
            /** Adsetname */
            adsetName: string | null;
            /** Campaignid */
            campaignId: string | null;
            /** Campaignname */
            campaignName: string | null;
            /** Platform */
            platform: string | null;
            /** Isorganic */
            isOrganic: boolean;
            /** Submittedat */
            submittedAt: string | null;
            /** Answers */
            answers: components["schemas"]["Answered"][];
            /** Notice */
            notice: string | null;
            /** Boxes */
            boxes: components["schemas"]["ConsentBox"][];
            /** Privacyurl */
            privacyUrl: string | null;
        };
        /** Page[LeadOut] */
        LeadPage: {
            /** Items */
            items: components["schemas"]["Lead"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * LeadsAsked
         * @description How many deliveries of a page are fetched now that could not be before.
         */
        LeadsAsked: {
            /** Asked */
            asked: number;
        };
        /**
         * Leaving
         * @description What an unsubscribe link is about. *unsubscribed*: nothing more comes about it on this channel.
         */
        Leaving: {
            /** Organisation */
            organisation: string;
            /** Channel */
            channel: string;
            /** Topic */
            topic: string;
            /** Topicname */
            topicName: string;
            /** Unsubscribed */
            unsubscribed: boolean;
        };
        /**
         * Letter
         * @description A job that could not be done. `replayable` is false when its body was too long to keep whole.
         */
        Letter: {
            /** Id */
            id: string;
            /** Queue */
            queue: string;
            /** Reason */
            reason: string;
            /** Status */
            status: string;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /** Job */
            job: {
                [key: string]: unknown;
            };
            /** Replayable */
            replayable: boolean;
            /** @default null */
            mail?: components["schemas"]["LetterMail"] | null;
        };
        /**
         * LetterMail
         * @description The mail that a letter is about; `sourceUrl` downloads it as it came, for five minutes.
         */
        LetterMail: {
            /** Sender */
            sender: string;
            /** Subject */
            subject: string;
            /** Sourceurl */
            sourceUrl: string;
        };
        /** Page[LetterOut] */
        LetterPage: {
            /** Items */
            items: components["schemas"]["Letter"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Lift
         * @description How many times as many of the base are in the best tenth as by chance, shown on people it had not seen.
         */
        Lift: {
            /** Value */
            value: number;
            /** Low */
            low: number;
            /** High */
            high: number;
        };
        /**
         * Line
         * @description One message. *clientId* is the browser's own id of what the visitor wrote; *automatic*: a machine wrote it.
         */
        Line: {
            /** Id */
            id: string;
            /** Clientid */
            clientId: string | null;
            /**
             * By
             * @enum {string}
             */
            by: "visitor" | "shop";
            /** Automatic */
            automatic: boolean;
            /** Text */
            text: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /**
         * Lines
         * @description What the visitor may see, oldest first.
         */
        Lines: {
            /** Items */
            items: components["schemas"]["Line"][];
        };
        /**
         * Live
         * @description The version that runs; *changed* when the draft differs from it.
         */
        Live: {
            /** Number */
            number: number;
            /** Since */
            since: string | null;
            graph: components["schemas"]["Graph"];
            /** Changed */
            changed: boolean;
        };
        /**
         * LogLine
         * @description One step of a person's log: *what* was noted, its *code* and *reason*, and a *text* for people.
         */
        LogLine: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Nodeid */
            nodeId: string;
            /** What */
            what: string;
            /** Code */
            code: string;
            /** Reason */
            reason: string | null;
            /** Text */
            text: string;
        };
        /**
         * Lookalike
         * @description People like those of a segment. *refused* says why there are none; *reasons* say what they have in common.
         *
         *     *features* are the only things that were looked at. *rules* is always null: it is a list, saved as a frozen segment.
         */
        Lookalike: {
            /** Id */
            id: string;
            /**
             * Status
             * @enum {string}
             */
            status: "queued" | "done" | "refused";
            /** Basesegmentid */
            baseSegmentId: string;
            /**
             * Count
             * @default null
             */
            count?: number | null;
            /**
             * Rules
             * @default null
             */
            rules?: {
                [key: string]: unknown;
            } | null;
            /** @default null */
            lift?: components["schemas"]["Lift"] | null;
            /**
             * Refused
             * @default null
             */
            refused?: string | null;
            /** Reasons */
            reasons?: string[];
            /** Features */
            features?: string[];
            /**
             * Segmentid
             * @default null
             */
            segmentId?: string | null;
            /**
             * Askedat
             * Format: date-time
             */
            askedAt: string;
            /**
             * Endedat
             * @default null
             */
            endedAt?: string | null;
        };
        /**
         * LookalikeOrder
         * @description Whom the people shall be like, and how many to find; an answer within *wait* seconds comes at once.
         */
        LookalikeOrder: {
            /** Basesegmentid */
            baseSegmentId: string;
            /**
             * Size
             * @default null
             */
            size?: number | null;
            /**
             * Wait
             * @default 10
             */
            wait?: number;
            /**
             * Language
             * @enum {string}
             */
            language?: "en" | "es";
        };
        /**
         * LookalikeSaving
         * @description How to call the segment; without a name it has that of the base.
         */
        LookalikeSaving: {
            /**
             * Name
             * @default null
             */
            name?: string | null;
        };
        /**
         * LooserPoint
         * @description One point in which a policy is looser: where in the file, what it said *before* and says *after*.
         */
        LooserPoint: {
            /** Pointer */
            pointer: string;
            /** Before */
            before: string;
            /** After */
            after: string;
        };
        /**
         * Mailbox
         * @description An address and the name that stands before it.
         */
        Mailbox: {
            /** Email */
            email: string;
            /** Name */
            name: string;
        };
        /**
         * MailboxTried
         * @description What both answered; null for one that was not asked.
         */
        MailboxTried: {
            imap: components["schemas"]["TriedServer"] | null;
            smtp: components["schemas"]["TriedServer"] | null;
        };
        /**
         * MailboxTry
         * @description Servers to try, before or after they are kept. A password that is left out is the one that *channelId* has, if it
         *     was given for this very server and user.
         */
        MailboxTry: {
            /**
             * Channelid
             * @default null
             */
            channelId?: string | null;
            /** @default null */
            imap?: components["schemas"]["ImapServer"] | null;
            /**
             * Imappassword
             * @default null
             */
            imapPassword?: string | null;
            /** @default null */
            smtp?: components["schemas"]["SmtpServer"] | null;
            /**
             * Smtppassword
             * @default null
             */
            smtpPassword?: string | null;
        };
        /**
         * MakeTask
         * @description Give a colleague something to do; the contact's owner when *assigneeId* is left out.
         */
        MakeTask: {
            /** Id */
            id: string;
            /**
             * X
             * @default 0
             */
            x?: number;
            /**
             * Y
             * @default 0
             */
            y?: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "task";
            /**
             * Title
             * @default
             */
            title?: string;
            /**
             * Note
             * @default
             */
            note?: string;
            /**
             * Dueindays
             * @default 1
             */
            dueInDays?: number;
            /**
             * Assigneeid
             * @default null
             */
            assigneeId?: string | null;
            /**
             * Next
             * @default null
             */
            next?: string | null;
        };
        /**
         * Many
         * @description What became of many: those that were changed, as they are now, and those that were not. *changeId* takes it
         *     back.
         */
        Many: {
            /** Changeid */
            changeId: string;
            /** Done */
            done: components["schemas"]["Conversation"][];
            /** Refused */
            refused: components["schemas"]["Refused"][];
        };
        /**
         * ManyBack
         * @description Which change of many to take back, and of which conversations.
         */
        ManyBack: {
            /** Changeid */
            changeId: string;
            /** Conversationids */
            conversationIds: string[];
        };
        /**
         * ManyChanges
         * @description Changes of up to a hundred conversations, each of one.
         */
        ManyChanges: {
            /** Changes */
            changes: components["schemas"]["OneChange"][];
        };
        /**
         * Mending
         * @description What to mend: the issue in all contacts, or in those with *ids*.
         */
        Mending: {
            /**
             * Issue
             * @enum {string}
             */
            issue: "email_typo" | "phone_unreadable" | "name_case";
            /**
             * Ids
             * @default null
             */
            ids?: string[] | null;
        };
        /**
         * Mention
         * @description Where the caller was mentioned.
         */
        Mention: {
            /** Id */
            id: string;
            note: components["schemas"]["Note"];
            /** Readat */
            readAt: string | null;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
        };
        /** Page[MentionOut] */
        MentionPage: {
            /** Items */
            items: components["schemas"]["Mention"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * MergeOrder
         * @description What to merge into what; *fields* says by field whose value to keep, where it is not the suggested one.
         */
        MergeOrder: {
            /**
             * Noun
             * @default contacts
             */
            noun?: string;
            /** Winnerid */
            winnerId: string;
            /** Loserids */
            loserIds: string[];
            /** Fields */
            fields?: {
                [key: string]: string;
            };
        };
        /**
         * MergePreview
         * @description What a merge would come to. Nothing is changed yet.
         */
        MergePreview: {
            /** Noun */
            noun: string;
            /** Winnerid */
            winnerId: string;
            /** Records */
            records: {
                [key: string]: unknown;
            }[];
            /** Fields */
            fields: components["schemas"]["FieldChoice"][];
            /** Relations */
            relations: components["schemas"]["RelationCount"][];
        };
        /**
         * Merging
         * @description The other conversation.
         */
        Merging: {
            /** Conversationid */
            conversationId: string;
        };
        /**
         * Message
         * @description A message. *said* is its text without quoted history; *reason* says why an outbound one failed or waits.
         *
         *     It can be taken back until *leavesAt*. *author* of an outbound one is a user's id, ``assistant``, ``away`` for the
         *     text out of hours, or ``elsewhere`` where it was written in the vendor's own programs. On other channels than e-mail
         *     addresses are numbers, or the vendor's ids of people.
         */
        Message: {
            /** Id */
            id: string;
            /** Conversationid */
            conversationId: string;
            /** Channelid */
            channelId: string;
            /** Channelkind */
            channelKind: string;
            /** Contactid */
            contactId: string;
            /**
             * Direction
             * @enum {string}
             */
            direction: "inbound" | "outbound";
            /**
             * Status
             * @enum {string}
             */
            status: "received" | "queued" | "held" | "taken_back" | "sending" | "sent" | "failed" | "uncertain";
            /** Reason */
            reason: string | null;
            /** Subject */
            subject: string;
            /** Text */
            text: string;
            /** Said */
            said: string;
            /** Html */
            html: string | null;
            /** Truncated */
            truncated: boolean;
            from: components["schemas"]["Mailbox"];
            /** Replyto */
            replyTo: string | null;
            /** To */
            to: components["schemas"]["Mailbox"][];
            /** Messageidheader */
            messageIdHeader: string;
            /** Inreplyto */
            inReplyTo: string | null;
            /** Attachments */
            attachments: components["schemas"]["Attachment"][];
            /** Autosubmitted */
            autoSubmitted: boolean;
            /** Autoreason */
            autoReason: ("auto-reply" | "list" | "bounce") | null;
            /** Author */
            author: string | null;
            /** Suggestionid */
            suggestionId: string | null;
            /**
             * Sentat
             * Format: date-time
             */
            sentAt: string;
            /** Leavesat */
            leavesAt: string | null;
            /** Deliveredat */
            deliveredAt: string | null;
            /** Readat */
            readAt: string | null;
            /** Reaction */
            reaction: string | null;
            template: components["schemas"]["ChosenTemplate"] | null;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * Met
         * @description A campaign or another journey that wrote to *people* at about the same time; *held* messages of it the cap would
         *     have held back for this journey's sake.
         */
        Met: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "campaign" | "journey" | "gone";
            /** People */
            people: number;
            /** Held */
            held: number;
        };
        /**
         * Missing
         * @description Somebody for whom the message would have a gap, and where.
         */
        Missing: {
            /** Contactid */
            contactId: string;
            /** Name */
            name: string;
            /** Fields */
            fields: string[];
        };
        /**
         * ModelBacktest
         * @description The model that answered and the one just learnt, on the same messages.
         */
        ModelBacktest: {
            champion: components["schemas"]["ModelFigures"];
            challenger: components["schemas"]["ModelFigures"];
        };
        /**
         * ModelCard
         * @description Which model reads messages, what it learnt from, how good it is, and what was before. *version* null: the shipped
         *     one. *own*: the tenant's own intents that it can tell. *missing*: so many labels until something can be learnt.
         *     *latest* training, if there was one; *overlaps*: what it found of own intents that stand inside others.
         */
        ModelCard: {
            /** Version */
            version: string | null;
            /** Since */
            since: string | null;
            /** Own */
            own: string[];
            /** Labels */
            labels: {
                [key: string]: number;
            };
            /** Began */
            began: string | null;
            /** Missing */
            missing: number;
            /** Learning */
            learning: boolean;
            latest: components["schemas"]["ModelTraining"] | null;
            /** Overlaps */
            overlaps: components["schemas"]["ModelOverlap"][];
            drift: components["schemas"]["ModelDrift"];
            /** History */
            history: components["schemas"]["ModelChange"][];
        };
        /**
         * ModelChange
         * @description A model that answered, and why the next one took over: it had *learnt* more, this one did *worse*, or *by_hand*.
         *
         *     *version* is null for the shipped one.
         */
        ModelChange: {
            /** Version */
            version: string | null;
            /** Since */
            since: string | null;
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /**
             * Why
             * @enum {string}
             */
            why: "learnt" | "worse" | "by_hand";
            /**
             * By
             * @default null
             */
            by?: string | null;
        };
        /**
         * ModelDrift
         * @description How far the messages of the last 30 days stand from those before (population stability index, 0: not at all;
         *     above 0.25 is usually called much), by intent and by confidence; null with fewer than 50 on either side.
         */
        ModelDrift: {
            /** Recent */
            recent: number;
            /** Before */
            before: number;
            /** Intents */
            intents: number | null;
            /** Confidence */
            confidence: number | null;
        };
        /**
         * ModelFigures
         * @description How a model did on messages that it had not learnt: *precision* is over those read at 0.90 or above, *coverage*
         *     says how many these are, *ece* by how much its confidence is off.
         */
        ModelFigures: {
            accuracy: components["schemas"]["ModelShare"];
            precision: components["schemas"]["ModelShare"];
            coverage: components["schemas"]["ModelShare"];
            /** Ece */
            ece: number;
        };
        /**
         * ModelOverlap
         * @description *count* of the messages of the tenant's own *intent* are read as *starter* by the shipped model: it is a part of
         *     that one, and hard to tell from the rest of it.
         */
        ModelOverlap: {
            /** Intent */
            intent: string;
            /** Starter */
            starter: string;
            /** Count */
            count: number;
        };
        /**
         * ModelShare
         * @description *count* of *of*, and where the share surely lies (95 %).
         */
        ModelShare: {
            /** Count */
            count: number;
            /** Of */
            of: number;
            /** Low */
            low: number;
            /** High */
            high: number;
        };
        /**
         * ModelTraining
         * @description One training: from how many labels of each intent, what came of it and why. *version* is the model it made.
         */
        ModelTraining: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Labels */
            labels: {
                [key: string]: number;
            };
            /** Began */
            began: string | null;
            /**
             * Verdict
             * @enum {string}
             */
            verdict: "promoted" | "no_better" | "less_precise" | "worse_lately" | "one_person" | "forgets";
            /** Version */
            version: string;
            figures: components["schemas"]["ModelBacktest"];
        };
        /**
         * Named
         * @description A record and what to call it.
         */
        Named: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * NewAccount
         * @description A business and its first administrator.
         */
        NewAccount: {
            /**
             * Organisation
             * @example Bolt & Nut
             */
            organisation: string;
            /**
             * Name
             * @example Ana Silva
             */
            name: string;
            /**
             * Email
             * @example ana@example.com
             */
            email: string;
            /**
             * Password
             * Format: password
             * @example correct horse battery
             */
            password: string;
        };
        /**
         * NewActivity
         * @description Something that happened; now, unless *at* says when. Its owner is who says so, unless another is named.
         */
        NewActivity: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "call" | "meeting" | "note" | "email";
            /**
             * Title
             * @default
             */
            title?: string;
            /**
             * Body
             * @default
             */
            body?: string;
            /**
             * At
             * @default null
             */
            at?: string | null;
            /**
             * Durationminutes
             * @default null
             */
            durationMinutes?: number | null;
            /**
             * Outcome
             * @default null
             */
            outcome?: string | null;
            /**
             * Contactid
             * @default null
             */
            contactId?: string | null;
            /**
             * Companyid
             * @default null
             */
            companyId?: string | null;
            /**
             * Dealid
             * @default null
             */
            dealId?: string | null;
            /**
             * Leadid
             * @default null
             */
            leadId?: string | null;
            /**
             * Ownerid
             * @default null
             */
            ownerId?: string | null;
            /** Custom */
            custom?: {
                [key: string]: unknown;
            };
            /** @default null */
            next?: components["schemas"]["NextTask"] | null;
        };
        /**
         * NewAnswer
         * @description An approved answer: words that may be sent as they stand.
         */
        NewAnswer: {
            /** Title */
            title: string;
            /** Questions */
            questions?: string[];
            /** Text */
            text: string;
            /**
             * Intent
             * @default null
             */
            intent?: string | null;
            /**
             * Language
             * @default en
             */
            language?: string;
        };
        /**
         * NewAttachment
         * @description A file to attach to a record; *size* in bytes, at most 25 million.
         */
        NewAttachment: {
            /** Recordtype */
            recordType: string;
            /** Recordid */
            recordId: string;
            /** Name */
            name: string;
            /**
             * Contenttype
             * @default application/octet-stream
             */
            contentType?: string;
            /** Size */
            size: number;
        };
        /**
         * NewCampaign
         * @description A campaign to plan: a draft, unless *schedule* or *sendNow* starts it. To the people that *segmentRules* or the
         *     segment describe at the moment of sending; with *bestHour* to each at their own best hour within a day of it.
         */
        NewCampaign: {
            /** Name */
            name: string;
            /**
             * Segmentrules
             * @default null
             */
            segmentRules?: {
                [key: string]: unknown;
            } | null;
            /**
             * Segmentid
             * @default null
             */
            segmentId?: string | null;
            /** Message */
            message: string;
            /**
             * Subject
             * @default
             */
            subject?: string;
            /**
             * Html
             * @default null
             */
            html?: string | null;
            /**
             * Templateid
             * @default null
             */
            templateId?: string | null;
            /**
             * Channel
             * @default simulator
             * @enum {string}
             */
            channel?: "simulator" | "email" | "sms" | "whatsapp";
            /**
             * Topic
             * @default
             */
            topic?: string;
            /**
             * Schedule
             * @default null
             */
            schedule?: string | null;
            /**
             * Sendnow
             * @default false
             */
            sendNow?: boolean;
            /**
             * Latehours
             * @default 6
             */
            lateHours?: number;
            /** Variants */
            variants?: components["schemas"]["Variant"][];
            /**
             * Holdout
             * @default 0
             */
            holdOut?: number;
            /**
             * Retries
             * @default null
             */
            retries?: number | null;
            /**
             * Objective
             * @default
             */
            objective?: string;
            /** Tags */
            tags?: string[];
            /**
             * Skipmissing
             * @default false
             */
            skipMissing?: boolean;
            /**
             * Besthour
             * @default false
             */
            bestHour?: boolean;
        };
        /**
         * NewChannel
         * @description A mailbox, number or simulator to connect. *name* is what customers see as the sender; the address itself when
         *     it is left out. Simulator and web chat have no address.
         */
        NewChannel: {
            /**
             * Kind
             * @default email
             * @enum {string}
             */
            kind?: "email" | "sms" | "whatsapp" | "messenger" | "webchat" | "simulator";
            /**
             * Address
             * @default null
             */
            address?: string | null;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Signature
             * @default
             */
            signature?: string;
            /**
             * Perminute
             * @default null
             */
            perMinute?: number | null;
            /**
             * Options
             * @description `price` of a message (SMS: of a segment), null while not known; and what only this kind has. E-mail: `domains`, `configurationSet`, `topicArn`, and its own servers `imap` (`host`, `port`, `security`, `user`, `folders`, `markSeen`, `historyDays`) and `smtp` (`host`, `port`, `security`, `user`); WhatsApp: `template`, `language`, `businessAccountId` of the account whose templates Meta is asked for, and the `templates` that were entered by hand (`name`, `language`, `body`); web chat: `color`, `greeting`, `origins` of the pages that may show it, `privacyUrl`; the simulator: what `PATCH /api/channels/simulator` takes
             * @default {}
             */
            options?: {
                [key: string]: unknown;
            };
            /**
             * Credentials
             * @default null
             */
            credentials?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * NewCompany
         * @description An organisation to remember. No two have the same *domain*.
         */
        NewCompany: {
            /** Name */
            name: string;
            /**
             * Domain
             * @default null
             */
            domain?: string | null;
            /**
             * Website
             * @default null
             */
            website?: string | null;
            /**
             * Email
             * @default null
             */
            email?: string | null;
            /**
             * Phone
             * @default null
             */
            phone?: string | null;
            /**
             * Industry
             * @default null
             */
            industry?: string | null;
            /**
             * Employees
             * @default null
             */
            employees?: number | null;
            /**
             * Street
             * @default null
             */
            street?: string | null;
            /**
             * City
             * @default null
             */
            city?: string | null;
            /**
             * Region
             * @default null
             */
            region?: string | null;
            /**
             * Postalcode
             * @default null
             */
            postalCode?: string | null;
            /**
             * Country
             * @default null
             */
            country?: string | null;
            /** Tags */
            tags?: string[];
            /**
             * Ownerid
             * @default null
             */
            ownerId?: string | null;
            /**
             * Description
             * @default null
             */
            description?: string | null;
            /**
             * Source
             * @default null
             */
            source?: string | null;
            /** Custom */
            custom?: {
                [key: string]: unknown;
            };
        };
        /**
         * NewContact
         * @description A person to remember; at least a name, an address or a number.
         */
        NewContact: {
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Email
             * @default null
             */
            email?: string | null;
            /** Emails */
            emails?: string[];
            /**
             * Phone
             * @default null
             */
            phone?: string | null;
            /** Phones */
            phones?: string[];
            /**
             * Externalid
             * @default null
             */
            externalId?: string | null;
            /**
             * Companyid
             * @default null
             */
            companyId?: string | null;
            /**
             * Jobtitle
             * @default null
             */
            jobTitle?: string | null;
            /**
             * Street
             * @default null
             */
            street?: string | null;
            /**
             * City
             * @default null
             */
            city?: string | null;
            /**
             * Region
             * @default null
             */
            region?: string | null;
            /**
             * Postalcode
             * @default null
             */
            postalCode?: string | null;
            /**
             * Country
             * @default null
             */
            country?: string | null;
            /** Tags */
            tags?: string[];
            /**
             * Ownerid
             * @default null
             */
            ownerId?: string | null;
            /**
             * Lifecycle
             * @default lead
             * @enum {string}
             */
            lifecycle?: "lead" | "qualified" | "customer" | "churned";
            /**
             * Source
             * @default null
             */
            source?: string | null;
            /** Consent */
            consent?: components["schemas"]["Consent"][];
            /** Preferences */
            preferences?: {
                [key: string]: (string | number | boolean | null) | (string | number | boolean | null)[];
            };
            /** Custom */
            custom?: {
                [key: string]: unknown;
            };
        };
        /**
         * NewDeal
         * @description A sale to win. Without a pipeline it is in the first one, without a stage in that one's first; on top.
         */
        NewDeal: {
            /** Name */
            name: string;
            /**
             * Pipelineid
             * @default null
             */
            pipelineId?: string | null;
            /**
             * Stageid
             * @default null
             */
            stageId?: string | null;
            /**
             * Amount
             * @default null
             */
            amount?: number | null;
            /**
             * Currency
             * @default null
             */
            currency?: string | null;
            /**
             * Expectedcloseon
             * @default null
             */
            expectedCloseOn?: string | null;
            /**
             * Contactid
             * @default null
             */
            contactId?: string | null;
            /**
             * Companyid
             * @default null
             */
            companyId?: string | null;
            /**
             * Ownerid
             * @default null
             */
            ownerId?: string | null;
            /** Tags */
            tags?: string[];
            /**
             * Source
             * @default null
             */
            source?: string | null;
            /** Custom */
            custom?: {
                [key: string]: unknown;
            };
        };
        /**
         * NewExport
         * @description Which records, as in a list; *columns* by name of field, all of them unless said.
         *
         *     A filter is a rule; *name* is what to call the file, such as the view's name.
         */
        NewExport: {
            /** Noun */
            noun: string;
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Format
             * @default csv
             * @enum {string}
             */
            format?: "csv" | "xlsx" | "parquet";
            /**
             * Filter
             * @default null
             */
            filter?: {
                [key: string]: unknown;
            } | null;
            /**
             * Q
             * @default
             */
            q?: string;
            /**
             * Sort
             * @default
             */
            sort?: string;
            /**
             * Columns
             * @default null
             */
            columns?: string[] | null;
        };
        /**
         * NewField
         * @description A field to add to a noun. Its key is made from the label, unless one is given.
         */
        NewField: {
            /** Noun */
            noun: string;
            /** Label */
            label: string;
            type: components["schemas"]["FieldType"];
            /**
             * Key
             * @default null
             */
            key?: string | null;
            /** Choices */
            choices?: string[];
            /**
             * Refersto
             * @default null
             */
            refersTo?: string | null;
        };
        /**
         * NewImport
         * @description A file to come: CSV or XLSX, at most 300 MB.
         */
        NewImport: {
            /** Noun */
            noun: string;
            /** Filename */
            fileName: string;
            /** Size */
            size: number;
        };
        /**
         * NewImportOut
         * @description An import that waits for its file.
         */
        NewImportOut: {
            /** Id */
            id: string;
            /** Noun */
            noun: string;
            /** Filename */
            fileName: string;
            /** Size */
            size: number;
            /** By */
            by: string;
            /**
             * Status
             * @enum {string}
             */
            status: "waiting" | "analysing" | "ready" | "trying" | "tried" | "running" | "done" | "failed" | "cancelled";
            /** Reason */
            reason: string | null;
            reading: components["schemas"]["ReadingChoices"];
            file: components["schemas"]["FileFacts"] | null;
            /** Columns */
            columns: components["schemas"]["Column"][];
            /** Targets */
            targets: components["schemas"]["Target"][];
            options: components["schemas"]["Options"];
            trial: components["schemas"]["Trial"] | null;
            progress: components["schemas"]["Progress"] | null;
            /** Hasproblems */
            hasProblems: boolean;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
            upload: components["schemas"]["Upload"];
        };
        /**
         * NewIntent
         * @description An intent of the tenant's own; *examples* are messages as customers write them.
         */
        NewIntent: {
            /**
             * Key
             * @example price
             */
            key: string;
            /** Name */
            name: string;
            /**
             * Description
             * @default
             */
            description?: string;
            /** Examples */
            examples: string[];
        };
        /**
         * NewJourney
         * @description A journey to draft.
         */
        NewJourney: {
            /** Name */
            name: string;
            /**
             * Description
             * @default
             */
            description?: string;
            draft: components["schemas"]["Graph"];
        };
        /**
         * NewJudgement
         * @description What a person says of a case.
         */
        NewJudgement: {
            /** Suggestionid */
            suggestionId: string;
            /**
             * Verdict
             * @enum {string}
             */
            verdict: "right" | "wrong" | "unsure";
            /**
             * Reason
             * @default null
             */
            reason?: string | null;
        };
        /**
         * NewLead
         * @description An interest to follow up; at least a title, a name, an address or a number.
         */
        NewLead: {
            /**
             * Title
             * @default
             */
            title?: string;
            /**
             * Contactid
             * @default null
             */
            contactId?: string | null;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Email
             * @default null
             */
            email?: string | null;
            /**
             * Phone
             * @default null
             */
            phone?: string | null;
            /**
             * Companyname
             * @default null
             */
            companyName?: string | null;
            /**
             * Interest
             * @default null
             */
            interest?: string | null;
            /**
             * Source
             * @default null
             */
            source?: string | null;
            /**
             * Status
             * @default new
             * @enum {string}
             */
            status?: "new" | "working" | "qualified" | "unqualified";
            /**
             * Amount
             * @default null
             */
            amount?: number | null;
            /**
             * Currency
             * @default null
             */
            currency?: string | null;
            /**
             * Ownerid
             * @default null
             */
            ownerId?: string | null;
            /**
             * Consenttext
             * @default null
             */
            consentText?: string | null;
            /**
             * Note
             * @default null
             */
            note?: string | null;
            /** Tags */
            tags?: string[];
            /** Custom */
            custom?: {
                [key: string]: unknown;
            };
        };
        /**
         * NewLine
         * @description Something to say. *id* is the browser's own: sent again, it is the same message.
         */
        NewLine: {
            /** Id */
            id: string;
            /** Text */
            text: string;
        };
        /**
         * NewNote
         * @description Words for colleagues. *mentions* are the ids of those who are told of it.
         */
        NewNote: {
            /** Text */
            text: string;
            /** Mentions */
            mentions?: string[];
        };
        /**
         * NewPassword
         * @description A password that an administrator gives to a colleague who lost theirs.
         */
        NewPassword: {
            /**
             * Password
             * Format: password
             * @example correct horse battery
             */
            password: string;
        };
        /**
         * NewPicture
         * @description A picture that is about to be uploaded; what it is, its bytes will tell.
         */
        NewPicture: {
            /** Name */
            name: string;
            /** Size */
            size: number;
            /**
             * Contenttype
             * @enum {string}
             */
            contentType: "image/png" | "image/jpeg" | "image/gif" | "image/webp";
        };
        /**
         * NewPipeline
         * @description Steps for one sort of deal.
         */
        NewPipeline: {
            /** Name */
            name: string;
            /** Stages */
            stages: components["schemas"]["StageIn"][];
            /** Lostreasons */
            lostReasons?: string[];
        };
        /**
         * NewProduct
         * @description A product that no shop tells of. *currency* is the organisation's unless said; nulls mean what they do there.
         */
        NewProduct: {
            /** Sku */
            sku: string;
            /** Title */
            title: string;
            /**
             * Description
             * @default
             */
            description?: string;
            /**
             * Price
             * @default null
             */
            price?: number | null;
            /**
             * Currency
             * @default null
             */
            currency?: string | null;
            /**
             * Stock
             * @default null
             */
            stock?: number | null;
            /**
             * Url
             * @default null
             */
            url?: string | null;
            /** Attributes */
            attributes?: {
                [key: string]: string;
            };
        };
        /**
         * NewReply
         * @description A reply; it leaves after *undoSeconds*.
         */
        NewReply: {
            /**
             * Text
             * @default
             */
            text?: string;
            /**
             * Channelid
             * @default null
             */
            channelId?: string | null;
            /**
             * Seenmessageid
             * @default null
             */
            seenMessageId?: string | null;
            /** @default null */
            template?: components["schemas"]["ChosenTemplate"] | null;
            /** Attachmentids */
            attachmentIds?: string[];
            /**
             * Undoseconds
             * @default 0
             */
            undoSeconds?: number;
        };
        /**
         * NewReplyFile
         * @description A file to send; *size* in bytes, at most 20 million.
         */
        NewReplyFile: {
            /** Name */
            name: string;
            /**
             * Contenttype
             * @default application/octet-stream
             */
            contentType?: string;
            /** Size */
            size: number;
        };
        /**
         * NewSavedReply
         * @description Words to keep. *text* has blanks as templates have them, ``{firstName}``; *language* is theirs, if it matters.
         */
        NewSavedReply: {
            /** Name */
            name: string;
            /** Shortcut */
            shortcut: string;
            /** Text */
            text: string;
            /**
             * Language
             * @default null
             */
            language?: string | null;
        };
        /**
         * NewScheduledReply
         * @description A reply that leaves at *sendAt*, at most a year ahead, unless the customer writes first.
         */
        NewScheduledReply: {
            /**
             * Text
             * @default
             */
            text?: string;
            /**
             * Channelid
             * @default null
             */
            channelId?: string | null;
            /**
             * Seenmessageid
             * @default null
             */
            seenMessageId?: string | null;
            /** @default null */
            template?: components["schemas"]["ChosenTemplate"] | null;
            /** Attachmentids */
            attachmentIds?: string[];
            /**
             * Sendat
             * Format: date-time
             */
            sendAt: string;
        };
        /**
         * NewSegment
         * @description A segment to save: *dynamic*, with whom its *rules* describe at any time, or *frozen*, with whom they do now.
         */
        NewSegment: {
            /** Name */
            name: string;
            /**
             * Description
             * @default
             */
            description?: string;
            /** Rules */
            rules: {
                [key: string]: unknown;
            };
            /**
             * Kind
             * @default dynamic
             * @enum {string}
             */
            kind?: "dynamic" | "frozen";
        };
        /**
         * NewSource
         * @description A shop to connect. *secret* is the vendor's if the vendor chooses it; *currency* is for payloads without one.
         */
        NewSource: {
            /** Name */
            name: string;
            /** @default standard */
            kind?: components["schemas"]["SourceKind"];
            /**
             * Feedurl
             * @default null
             */
            feedUrl?: string | null;
            /**
             * Currency
             * @default EUR
             */
            currency?: string;
            /**
             * Secret
             * @default null
             */
            secret?: string | null;
        };
        /**
         * NewSuppressionList
         * @description A file of addresses to come: CSV or XLSX, at most 100,000 rows and 30 MB. *reason* says why of all of them.
         */
        NewSuppressionList: {
            /** Filename */
            fileName: string;
            /** Size */
            size: number;
            /**
             * Reason
             * @default manual
             * @enum {string}
             */
            reason?: "manual" | "bounce" | "complaint";
            /**
             * Source
             * @default
             */
            source?: string;
        };
        /**
         * NewSuppressionListOut
         * @description A list that waits for its file.
         */
        NewSuppressionListOut: {
            /** Id */
            id: string;
            /** Filename */
            fileName: string;
            /**
             * Status
             * @enum {string}
             */
            status: "waiting" | "checking" | "checked" | "taking" | "done" | "failed";
            /** Problem */
            problem: string | null;
            /**
             * Reason
             * @enum {string}
             */
            reason: "manual" | "bounce" | "complaint";
            /** Source */
            source: string;
            /** By */
            by: string;
            figures: components["schemas"]["SuppressionListFigures"] | null;
            /** Taken */
            taken: number;
            /** Added */
            added: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            upload: components["schemas"]["Upload"];
        };
        /**
         * NewSuppressions
         * @description Addresses (e-mail or telephone) that nothing may be sent to any more.
         */
        NewSuppressions: {
            /** Addresses */
            addresses: string[];
            /**
             * Reason
             * @default manual
             * @enum {string}
             */
            reason?: "manual" | "bounce" | "complaint";
            /**
             * Source
             * @default
             */
            source?: string;
        };
        /**
         * NewTask
         * @description A task to create. Without an assignee it is its team's, without either it is anybody's.
         */
        NewTask: {
            /** Title */
            title: string;
            /**
             * Dueat
             * Format: date-time
             */
            dueAt: string;
            /**
             * Kind
             * @default follow_up
             * @enum {string}
             */
            kind?: "follow_up" | "reply" | "escalation" | "order_status" | "support" | "sales" | "call" | "email" | "meeting" | "other";
            /**
             * Note
             * @default null
             */
            note?: string | null;
            /**
             * Priority
             * @default normal
             * @enum {string}
             */
            priority?: "low" | "normal" | "high" | "urgent";
            /**
             * Remindat
             * @default null
             */
            remindAt?: string | null;
            /**
             * Assigneeid
             * @default null
             */
            assigneeId?: string | null;
            /**
             * Team
             * @default null
             */
            team?: string | null;
            /**
             * Contactid
             * @default null
             */
            contactId?: string | null;
            /**
             * Companyid
             * @default null
             */
            companyId?: string | null;
            /**
             * Dealid
             * @default null
             */
            dealId?: string | null;
            /**
             * Leadid
             * @default null
             */
            leadId?: string | null;
            /**
             * Conversationid
             * @default null
             */
            conversationId?: string | null;
            /** Custom */
            custom?: {
                [key: string]: unknown;
            };
        };
        /**
         * NewTeam
         * @description People who answer the same sort of conversation. No intents, channels or languages means all of them.
         */
        NewTeam: {
            /**
             * Name
             * @example Sales
             */
            name: string;
            /** Members */
            members?: string[];
            /**
             * Leadid
             * @default null
             */
            leadId?: string | null;
            /** Intents */
            intents?: string[];
            /** Channels */
            channels?: ("email" | "sms" | "whatsapp" | "messenger" | "webchat" | "simulator")[];
            /** Languages */
            languages?: string[];
        };
        /**
         * NewTemplate
         * @description A template to keep. A *design* without *html* is laid out; without a *message* that is read from the HTML.
         */
        NewTemplate: {
            /** Name */
            name: string;
            /**
             * Channel
             * @default email
             * @enum {string}
             */
            channel?: "simulator" | "email" | "sms" | "whatsapp";
            /**
             * Subject
             * @default
             */
            subject?: string;
            /**
             * Message
             * @default
             */
            message?: string;
            /**
             * Html
             * @default null
             */
            html?: string | null;
            /** @default null */
            design?: components["schemas"]["Design"] | null;
        };
        /**
         * NewTopic
         * @description A topic that people can want to hear about, or not.
         */
        NewTopic: {
            /** Topic */
            topic: string;
            /** Name */
            name: string;
            /**
             * Description
             * @default
             */
            description?: string;
        };
        /**
         * NewUser
         * @description A colleague to add; tell them the password, they can change it.
         */
        NewUser: {
            /**
             * Name
             * @example Ana Silva
             */
            name: string;
            /**
             * Email
             * @example ana@example.com
             */
            email: string;
            role: components["schemas"]["Role"];
            /**
             * Password
             * Format: password
             * @example correct horse battery
             */
            password: string;
        };
        /**
         * NewView
         * @description A view to save: *filter* is a rule, *columns* are names of fields; *shared* with everybody of the team.
         */
        NewView: {
            /** Noun */
            noun: string;
            /** Name */
            name: string;
            /**
             * Filter
             * @default null
             */
            filter?: {
                [key: string]: unknown;
            } | null;
            /**
             * Q
             * @default
             */
            q?: string;
            /**
             * Sort
             * @default
             */
            sort?: string;
            /**
             * Columns
             * @default null
             */
            columns?: string[] | null;
            /**
             * Shared
             * @default false
             */
            shared?: boolean;
        };
        /**
         * NewVisitor
         * @description Who begins a chat, as far as they say so, and where.
         */
        NewVisitor: {
            /**
             * Name
             * @default
             */
            name?: string;
            /**
             * Email
             * @default
             */
            email?: string;
            /**
             * Language
             * @default
             * @example de-AT
             */
            language?: string;
            /**
             * Page
             * @description where they are; without query and fragment
             * @default
             */
            page?: string;
        };
        /**
         * NextTask
         * @description What was agreed to do next: a task about the same people, made together with the activity.
         */
        NextTask: {
            /** Title */
            title: string;
            /**
             * Dueat
             * Format: date-time
             */
            dueAt: string;
            /**
             * Kind
             * @default follow_up
             * @enum {string}
             */
            kind?: "follow_up" | "reply" | "escalation" | "order_status" | "support" | "sales" | "call" | "email" | "meeting" | "other";
            /**
             * Priority
             * @default normal
             * @enum {string}
             */
            priority?: "low" | "normal" | "high" | "urgent";
            /**
             * Remindat
             * @default null
             */
            remindAt?: string | null;
            /**
             * Assigneeid
             * @default null
             */
            assigneeId?: string | null;
        };
        /**
         * Note
         * @description A note; *conversationId* is where it was written, which a merge may have brought into another. *editedAt* is
         *     null until its author changes the words.
         */
        Note: {
            /** Id */
            id: string;
            /** Conversationid */
            conversationId: string;
            /** Authorid */
            authorId: string;
            /** Text */
            text: string;
            /** Mentions */
            mentions: string[];
            /** Editedat */
            editedAt: string | null;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
        };
        /**
         * NoteChange
         * @description The words as they shall be, and who is mentioned in them now.
         */
        NoteChange: {
            /** Text */
            text: string;
            /** Mentions */
            mentions?: string[];
            /** Version */
            version: number;
        };
        /**
         * OneChange
         * @description What to change of which conversation.
         */
        OneChange: {
            /**
             * Version
             * @default null
             */
            version?: number | null;
            /**
             * Status
             * @default null
             */
            status?: ("open" | "waiting" | "closed") | null;
            /**
             * Assigneeid
             * @default null
             */
            assigneeId?: string | null;
            /**
             * Unread
             * @default null
             */
            unread?: number | null;
            /**
             * Handledby
             * @default null
             */
            handledBy?: ("assistant" | "person") | null;
            /**
             * Snoozeduntil
             * @default null
             */
            snoozedUntil?: string | null;
            /** Id */
            id: string;
        };
        /**
         * Operation
         * @description An operation. ``undoable`` says whether undoing it may still do something, ``undoneBy`` what undid it.
         */
        Operation: {
            /** Id */
            id: string;
            /** Kind */
            kind: string;
            /** Title */
            title: string;
            /** By */
            by: string;
            /**
             * Status
             * @enum {string}
             */
            status: "running" | "done" | "failed" | "cancelled";
            /** Reason */
            reason: string | null;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /** Total */
            total: number;
            /** Done */
            done: number;
            /** Unchanged */
            unchanged: number;
            /** Conflicts */
            conflicts: number;
            /** Undoes */
            undoes: string | null;
            /** Undoneby */
            undoneBy: string | null;
            /** Undoable */
            undoable: boolean;
        };
        /** Page[OperationOut] */
        OperationPage: {
            /** Items */
            items: components["schemas"]["Operation"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Options
         * @description How rows become records.
         *
         *     ``keys``: fields by which an existing record is found, in this order; none: every row is a new record.
         *     ``existing``: what happens to records that are there: update, leave alone (skip), or fill only empty fields.
         *     ``badValues``: a value that cannot be read keeps the whole row out, or only itself.
         *     ``country``: where telephone numbers without a prefix are at home, instead of the organisation's country.
         *     ``tags``: what every record gets. ``ownerId``: whose new records are, unless a column says.
         */
        Options: {
            /**
             * Keys
             * @default null
             */
            keys?: string[] | null;
            /**
             * Existing
             * @default update
             * @enum {string}
             */
            existing?: "update" | "skip" | "fill";
            /**
             * Badvalues
             * @default row
             * @enum {string}
             */
            badValues?: "row" | "value";
            /**
             * Country
             * @default null
             */
            country?: string | null;
            /** Tags */
            tags?: string[];
            /**
             * Ownerid
             * @default null
             */
            ownerId?: string | null;
        };
        /**
         * Order
         * @description An order. Without a contact it waits for its customer.
         */
        Order: {
            /** Id */
            id: string;
            /** Externalid */
            externalId: string;
            /** Customerid */
            customerId: string;
            /** Contactid */
            contactId: string | null;
            /** Amount */
            amount: number;
            /** Currency */
            currency: string;
            /** Items */
            items: string[];
            /**
             * Placedat
             * Format: date-time
             */
            placedAt: string;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /** Page[OrderOut] */
        OrderPage: {
            /** Items */
            items: components["schemas"]["Order"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * OrderPush
         * @description An order as a shop knows it. It counts once per id, whatever comes later with the same one.
         */
        OrderPush: {
            /**
             * Id
             * @example cust_001
             */
            id: string;
            /**
             * Customerid
             * @example cust_001
             */
            customerId: string;
            /**
             * Amount
             * @example 2500
             */
            amount: number | string;
            /**
             * Currency
             * @default null
             */
            currency?: string | null;
            /** Items */
            items?: string[];
            /**
             * Createdat
             * @default null
             */
            createdAt?: string | null;
        };
        /**
         * Organisation
         * @description One's own organisation, and how much it stores beside its records.
         */
        Organisation: {
            /** Name */
            name: string;
            /** Currency */
            currency: string;
            /** Country */
            country: string | null;
            /** Timezone */
            timeZone: string;
            hours: components["schemas"]["WeeklyHours"] | null;
            /** Holidays */
            holidays: string[];
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
            /** Storedfiles */
            storedFiles: number;
            /** Storedbytes */
            storedBytes: number;
        };
        /**
         * OrganisationChange
         * @description What to change of one's organisation; *version* is the one that was read. Null hours are: always open.
         */
        OrganisationChange: {
            /** Version */
            version: number;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Currency
             * @default null
             */
            currency?: string | null;
            /**
             * Country
             * @default null
             */
            country?: string | null;
            /**
             * Timezone
             * @default null
             */
            timeZone?: string | null;
            /** @default null */
            hours?: components["schemas"]["WeeklyHours"] | null;
            /**
             * Holidays
             * @default null
             */
            holidays?: string[] | null;
        };
        /**
         * Outage
         * @description From when to when the simulator answers 503 and takes nothing.
         */
        Outage: {
            /**
             * Beginsat
             * Format: date-time
             */
            beginsAt: string;
            /**
             * Endsat
             * Format: date-time
             */
            endsAt: string;
        };
        /**
         * ParsedTask
         * @description What a text says. *title* is the text without times and priority. *candidates*: who else may be meant.
         */
        ParsedTask: {
            /** Title */
            title: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "follow_up" | "reply" | "escalation" | "order_status" | "support" | "sales" | "call" | "email" | "meeting" | "other";
            /** Dueat */
            dueAt: string | null;
            /**
             * Priority
             * @enum {string}
             */
            priority: "low" | "normal" | "high" | "urgent";
            contact: components["schemas"]["Person"] | null;
            /** Candidates */
            candidates: components["schemas"]["Person"][];
        };
        /**
         * Part
         * @description A part of a view that no longer works: where it stands in the view, and why.
         */
        Part: {
            /** Pointer */
            pointer: string;
            /** Detail */
            detail: string;
        };
        /**
         * PassedOver
         * @description A mail that was not taken from a mailbox, because it is too large.
         */
        PassedOver: {
            /** Folder */
            folder: string;
            /** Sender */
            sender: string;
            /** Subject */
            subject: string;
            /** Bytes */
            bytes: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /**
         * PasswordChange
         * @description One's own new password, allowed by the old one.
         */
        PasswordChange: {
            /** Currentpassword */
            currentPassword: string;
            /**
             * Newpassword
             * Format: password
             * @example correct horse battery
             */
            newPassword: string;
        };
        /**
         * Past
         * @description A question of another conversation that is alike, and what *author* (a user's id) answered there. Both are
         *     without greeting and signature, with gaps for what tells who the other customer is. *score* is how alike (0…1).
         */
        Past: {
            /** Messageid */
            messageId: string;
            /** Replyid */
            replyId: string;
            /** Conversationid */
            conversationId: string;
            /** Score */
            score: number;
            /** Question */
            question: string;
            /** Text */
            text: string;
            /** Author */
            author: string;
            /**
             * Answeredat
             * Format: date-time
             */
            answeredAt: string;
        };
        /**
         * Person
         * @description Who a text seems to speak of.
         */
        Person: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * Picture
         * @description A picture. *url* is where mail programs fetch it, without signing in; whoever has it can see it.
         */
        Picture: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Url */
            url: string;
            /**
             * Contenttype
             * @enum {string}
             */
            contentType: "image/png" | "image/jpeg" | "image/gif" | "image/webp";
            /** Size */
            size: number;
            /** Width */
            width: number;
            /** Height */
            height: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
        };
        /**
         * PictureForm
         * @description Where a browser posts the file as a form: *fields* first, and the file last as ``file``.
         */
        PictureForm: {
            /** Url */
            url: string;
            /** Fields */
            fields: {
                [key: string]: string;
            };
        };
        /** Page[PictureOut] */
        PicturePage: {
            /** Items */
            items: components["schemas"]["Picture"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * PictureUses
         * @description Where a picture is used: *blocking* are campaigns and journeys that still send it, so it cannot be deleted.
         */
        PictureUses: {
            /** Blocking */
            blocking: string[];
            /** Templates */
            templates: string[];
        };
        /**
         * Pipeline
         * @description A pipeline. *settling* deals are still being brought to their new stage or probability, in the background.
         */
        Pipeline: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Stages */
            stages: components["schemas"]["Stage"][];
            /** Lostreasons */
            lostReasons: string[];
            /**
             * Settling
             * @default 0
             */
            settling?: number;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * PipelineChange
         * @description What to change; *version* is the one that was read.
         *
         *     *stages* are all of them in their new order; *moveDeals* says for each that is missing where its deals go.
         */
        PipelineChange: {
            /** Version */
            version: number;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Stages
             * @default null
             */
            stages?: components["schemas"]["StageIn"][] | null;
            /**
             * Lostreasons
             * @default null
             */
            lostReasons?: string[] | null;
            /** Movedeals */
            moveDeals?: {
                [key: string]: string;
            };
        };
        /** Page[PipelineOut] */
        PipelinePage: {
            /** Items */
            items: components["schemas"]["Pipeline"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Place
         * @description Where in its new column: right behind the deal *after*, right in front of the deal *before*, or both.
         */
        Place: {
            /**
             * After
             * @default null
             */
            after?: string | null;
            /**
             * Before
             * @default null
             */
            before?: string | null;
        };
        /**
         * Point
         * @description A week, from *at* on, cut to the period at its ends; *filter* opens the records of this week.
         */
        Point: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Value */
            value: number;
            /** Count */
            count: number;
            /** Filter */
            filter: {
                [key: string]: unknown;
            };
        };
        /**
         * Policy
         * @description What a tenant keeps to when it writes to people. *tracking*: whether openings and clicks are looked at.
         */
        Policy: {
            channels: components["schemas"]["ChannelPolicies"];
            /** Defaulttopic */
            defaultTopic: string;
            /** Tracking */
            tracking: boolean;
            /**
             * Version
             * @default null
             */
            version?: number | null;
        };
        /**
         * PolicyChange
         * @description What to change of the sending policy; with a *version* only if it is still that one.
         */
        PolicyChange: {
            /** @default null */
            channels?: components["schemas"]["ChannelPolicyChanges"] | null;
            /**
             * Defaulttopic
             * @default null
             */
            defaultTopic?: string | null;
            /**
             * Tracking
             * @default null
             */
            tracking?: boolean | null;
            /**
             * Version
             * @default null
             */
            version?: number | null;
        };
        /**
         * PolicyDraft
         * @description What is to change of the sending policy.
         */
        PolicyDraft: {
            /** @default null */
            channels?: components["schemas"]["ChannelPolicyChanges"] | null;
            /**
             * Defaulttopic
             * @default null
             */
            defaultTopic?: string | null;
            /**
             * Tracking
             * @default null
             */
            tracking?: boolean | null;
        };
        /**
         * PolicyRehearsal
         * @description What the changed policy would have made of what *people* were really sent in the last *days*.
         *
         *     *exact* is false where something could not be known, which *notes* say; they also say what was asked how.
         */
        PolicyRehearsal: {
            /** Messages */
            messages: number;
            /** Sent */
            sent: number;
            /** Later */
            later: number;
            /** Held */
            held: number;
            /** Refused */
            refused: number;
            /** Released */
            released: number;
            /** Days */
            days: number;
            /** People */
            people: number;
            waits: components["schemas"]["Waits"] | null;
            back: components["schemas"]["HeldBack"];
            /** Channels */
            channels: components["schemas"]["BecameOnChannel"][];
            /** Sources */
            sources: components["schemas"]["BecameOfSource"][];
            /** Samples */
            samples: components["schemas"]["PolicySample"][];
            /** Exact */
            exact: boolean;
            /** Notes */
            notes: string[];
            /** Tookms */
            tookMs: number;
        };
        /**
         * PolicySample
         * @description One of the people for whom something changes: *what* becomes of the message sent *at*, and why in words.
         */
        PolicySample: {
            /** Contactid */
            contactId: string;
            /** Contactname */
            contactName: string;
            /**
             * What
             * @enum {string}
             */
            what: "later" | "held" | "refused" | "released";
            /** Channel */
            channel: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Until */
            until: string | null;
            /** Source */
            source: string;
            /** Text */
            text: string;
        };
        /**
         * PolicyTrial
         * @description Which *change* of the sending policy to try, on how many of the last *days*.
         */
        PolicyTrial: {
            change?: components["schemas"]["PolicyDraft"];
            /**
             * Days
             * @default 90
             */
            days?: number;
        };
        /**
         * PollAsked
         * @description The mailbox will be read in the background.
         */
        PollAsked: {
            /**
             * Queued
             * @default true
             */
            queued?: boolean;
        };
        /**
         * Preferences
         * @description What a person can choose on their own page, and what they chose. *name* is masked: links are passed on.
         */
        Preferences: {
            /** Organisation */
            organisation: string;
            /** Name */
            name: string;
            /** Channels */
            channels: ("simulator" | "email" | "sms" | "whatsapp")[];
            /** Topics */
            topics: components["schemas"]["Topic"][];
            /** Choices */
            choices: components["schemas"]["Choice"][];
            /** Suppressed */
            suppressed: boolean;
        };
        /**
         * PreferencesChange
         * @description What to change, or *nothing* any more.
         */
        PreferencesChange: {
            /** Choices */
            choices?: components["schemas"]["Choice"][];
            /**
             * Nothing
             * @default false
             */
            nothing?: boolean;
        };
        /**
         * Presence
         * @description A colleague at a conversation. In so many *seconds* this is over, unless they say it again.
         */
        Presence: {
            /** Userid */
            userId: string;
            /** Typing */
            typing: boolean;
            /** Seconds */
            seconds: number;
        };
        /**
         * Pressure
         * @description How often a person was written to: in the last 7 and 30 days, and each time of those.
         */
        Pressure: {
            /** Last7Days */
            last7Days: number;
            /** Last30Days */
            last30Days: number;
            /** Messages */
            messages: components["schemas"]["Sent"][];
        };
        /**
         * Preview
         * @description A message as it would be sent. *bytes* are those of the HTML; *missing* are blanks that would stay blank.
         *
         *     In HTML that was laid out from a design, the row of each block has an id, as block-2 or block-2-left-0. What is sent
         *     has none, and *bytes* count none. *pictureBytes* are those of the shop's own pictures in it.
         */
        Preview: {
            /** Subject */
            subject: string;
            /** Text */
            text: string;
            /** Html */
            html: string | null;
            /** Bytes */
            bytes: number;
            /** Picturebytes */
            pictureBytes: number;
            /** Missing */
            missing: string[];
            /** Warnings */
            warnings: components["schemas"]["Warned"][];
        };
        /**
         * PreviewBody
         * @description The rule.
         */
        PreviewBody: {
            /** Rules */
            rules: {
                [key: string]: unknown;
            };
        };
        /**
         * PreviewOut
         * @description The exact *count* out of *total*, a *sample* of at most five, the rule in plain words, and how long it took.
         */
        PreviewOut: {
            /** Count */
            count: number;
            /** Total */
            total: number;
            /** Sample */
            sample: components["schemas"]["Contact"][];
            /** Sentence */
            sentence: string;
            /** Tookms */
            tookMs: number;
        };
        /**
         * PreviewWanted
         * @description What to show, to whom: *contactId*'s values are filled in, or those of somebody invented.
         */
        PreviewWanted: {
            /**
             * Channel
             * @default email
             * @enum {string}
             */
            channel?: "simulator" | "email" | "sms" | "whatsapp";
            /**
             * Subject
             * @default
             */
            subject?: string;
            /**
             * Message
             * @default
             */
            message?: string;
            /**
             * Html
             * @default null
             */
            html?: string | null;
            /** @default null */
            design?: components["schemas"]["Design"] | null;
            /**
             * Contactid
             * @default null
             */
            contactId?: string | null;
        };
        /**
         * Problem
         * @description What went wrong (RFC 9457). Tell us the requestId when you ask for help.
         */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            instance: string;
            requestId: string;
            errors?: {
                pointer: string;
                detail: string;
            }[];
            /** @description How the record stands now, on 409. */
            current?: Record<string, never>;
            /** @description The record that took this one's place, on 404. */
            mergedInto?: string;
        };
        /**
         * ProblemOut
         * @description Why a row, or one value in it, is left out.
         */
        ProblemOut: {
            /** Row */
            row: number;
            /** Column */
            column: string | null;
            /** Value */
            value: string | null;
            /** Detail */
            detail: string;
        };
        /** Page[ProblemOut] */
        ProblemPage: {
            /** Items */
            items: components["schemas"]["ProblemOut"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * ProblemsLink
         * @description Where the file of problems is for five minutes.
         */
        ProblemsLink: {
            /** Url */
            url: string;
        };
        /**
         * Product
         * @description A product as its source last told it, or as it was made by hand, when *sourceId* is null.
         *
         *     *price* is a decimal number in *currency*; *version* is the source's, or of one made by hand its own.
         */
        Product: {
            /** Id */
            id: string;
            /** Sourceid */
            sourceId: string | null;
            /** Sku */
            sku: string;
            /** Title */
            title: string;
            /** Description */
            description: string;
            /** Price */
            price: number | null;
            /** Currency */
            currency: string;
            /** Stock */
            stock: number | null;
            /** Instock */
            inStock: boolean;
            /** Url */
            url: string | null;
            /** Attributes */
            attributes: {
                [key: string]: string;
            };
            /** Version */
            version: number;
            /** Updatedat */
            updatedAt: string | null;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * ProductChange
         * @description What to change of a product that was made by hand; *version* is the one that was read.
         */
        ProductChange: {
            /** Version */
            version: number;
            /**
             * Sku
             * @default null
             */
            sku?: string | null;
            /**
             * Title
             * @default null
             */
            title?: string | null;
            /**
             * Description
             * @default null
             */
            description?: string | null;
            /**
             * Price
             * @default null
             */
            price?: number | null;
            /**
             * Currency
             * @default null
             */
            currency?: string | null;
            /**
             * Stock
             * @default null
             */
            stock?: number | null;
            /**
             * Url
             * @default null
             */
            url?: string | null;
            /**
             * Attributes
             * @default null
             */
            attributes?: {
                [key: string]: string;
            } | null;
        };
        /**
         * ProductData
         * @description One product as the standard webhook and the feed tell it. *price* is a decimal text in *currency*.
         *
         *     Null for *price* means that there is no fixed one, null for *stock* that the shop does not count it.
         */
        ProductData: {
            /** Sku */
            sku: string;
            /** Title */
            title: string;
            /**
             * Description
             * @default
             */
            description?: string;
            /** Currency */
            currency: string;
            /** Price */
            price: string | null;
            /** Stock */
            stock: number | null;
            /**
             * Url
             * @default null
             */
            url?: string | null;
            /** Attributes */
            attributes?: {
                [key: string]: string;
            };
            /** Version */
            version: number;
            /**
             * Updatedat
             * Format: date-time
             */
            updatedAt: string;
        };
        /**
         * ProductGone
         * @description The standard webhook's body for a product that is no longer sold.
         */
        ProductGone: {
            /**
             * Type
             * @constant
             */
            type: "product.deleted";
            data: components["schemas"]["DeletedProductData"];
        };
        /** Page[ProductOut] */
        ProductPage: {
            /** Items */
            items: components["schemas"]["Product"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * ProductWritten
         * @description The standard webhook's body for a product that is new or changed.
         */
        ProductWritten: {
            /**
             * Type
             * @enum {string}
             */
            type: "product.created" | "product.updated";
            data: components["schemas"]["ProductData"];
        };
        /**
         * Products
         * @description Products of the catalogue as they are when the message is sent: those with *skus*, or *recommended* ones.
         */
        Products: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "products";
            /** Skus */
            skus?: string[];
            /**
             * Recommended
             * @default 3
             */
            recommended?: number;
            /**
             * Soldout
             * @default false
             */
            soldOut?: boolean;
        };
        /**
         * SourceOut
         * @description A connected shop and how well its catalogue is in step. *health*: ``new`` until anything came, then ``ok``, or
         *     ``failing`` while its feed cannot be read or differs from what we hold; *last_error* says why in plain words.
         *     *verified_at* is when our catalogue last equalled the feed, product by product.
         */
        ProductsSource: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            kind: components["schemas"]["SourceKind"];
            /** Currency */
            currency: string;
            /** Feedurl */
            feedUrl: string | null;
            /** Webhookurl */
            webhookUrl: string;
            /**
             * Health
             * @enum {string}
             */
            health: "new" | "ok" | "failing";
            /** Productcount */
            productCount: number;
            /** Previoussecretuntil */
            previousSecretUntil: string | null;
            /** Lasteventat */
            lastEventAt: string | null;
            /** Lastpollat */
            lastPollAt: string | null;
            /** Lasterror */
            lastError: string | null;
            /** Verifiedat */
            verifiedAt: string | null;
            /** Verifiedcount */
            verifiedCount: number | null;
            /** Verifiedhash */
            verifiedHash: string | null;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * Profile
         * @description The signed-in user, with the name of their organisation.
         */
        Profile: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Email */
            email: string;
            role: components["schemas"]["Role"];
            /** Tenantid */
            tenantId: string;
            /** Disabled */
            disabled: boolean;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
            /** Organisation */
            organisation: string;
        };
        /**
         * Progress
         * @description How far an import is, exactly, whatever was killed meanwhile.
         */
        Progress: {
            /** Rows */
            rows: number;
            /** Created */
            created: number;
            /** Updated */
            updated: number;
            /** Unchanged */
            unchanged: number;
            /** Skipped */
            skipped: number;
            /** Problems */
            problems: number;
            /** Related */
            related: number;
            /** Done */
            done: number;
        };
        /**
         * PromiseIn
         * @description Within how many open minutes a first reply and the end are promised: for conversations of one team, of one
         *     priority, or for all.
         */
        PromiseIn: {
            /**
             * Teamid
             * @default null
             */
            teamId?: string | null;
            /**
             * Priority
             * @default null
             */
            priority?: ("low" | "normal" | "high" | "urgent") | null;
            /**
             * Firstminutes
             * @default null
             */
            firstMinutes?: number | null;
            /**
             * Resolutionminutes
             * @default null
             */
            resolutionMinutes?: number | null;
        };
        /**
         * Proposal
         * @description One value that could be better.
         */
        Proposal: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            /** Score */
            score: number;
            /**
             * Issue
             * @enum {string}
             */
            issue: "email_typo" | "phone_unreadable" | "name_case" | "no_name" | "unreachable";
            /** Field */
            field: string;
            /** Before */
            before: string | null;
            /** After */
            after: string | null;
            /** Version */
            version: number;
        };
        /**
         * Purpose
         * @description What the product is for, in a sentence.
         */
        Purpose: {
            /** Message */
            message: string;
        };
        /**
         * Queue
         * @description One queue: jobs that wait, jobs in hand, letters that wait for a person, and the age of the oldest job.
         *
         *     `visible` and `inFlight` count the deployment's jobs, `deadLetters` those of this tenant and those not yet filed.
         *     `oldestSeconds` is 0 when nothing waits and null when the deployment has no metrics to tell it from.
         */
        Queue: {
            /** Name */
            name: string;
            /** Visible */
            visible: number;
            /** Inflight */
            inFlight: number;
            /** Deadletters */
            deadLetters: number;
            /** Oldestseconds */
            oldestSeconds: number | null;
        };
        /**
         * Quiet
         * @description How many people would have to wait for their morning if it were sent now.
         */
        Quiet: {
            /** Waiting */
            waiting: number;
        };
        /**
         * QuietHours
         * @description From when to when nobody is written to, by the recipient's own clock; over midnight when *from* is later.
         */
        QuietHours: {
            /**
             * From
             * @example 21:00
             */
            from: string;
            /**
             * To
             * @example 21:00
             */
            to: string;
        };
        /**
         * Reach
         * @description Whether a person can be reached on a channel now, and what they said last about it; *text* is the *reason* in
         *     words.
         */
        Reach: {
            /**
             * Channel
             * @enum {string}
             */
            channel: "simulator" | "email" | "sms" | "whatsapp";
            /** Address */
            address: string | null;
            /** Allowed */
            allowed: boolean;
            /** Reason */
            reason: ("no_address" | "unsubscribed" | "no_consent" | "suppressed_bounce" | "suppressed_complaint" | "suppressed_manual" | "frequency_cap" | "quiet_hours") | null;
            /** Text */
            text: string | null;
            /** Until */
            until: string | null;
            consent: components["schemas"]["ConsentOut"] | null;
        };
        /**
         * Reached
         * @description What came of a step: how often people came to it, what it sent, what that costs and what was held back why.
         *
         *     *cost* is None where nobody said the channel's price, *unsubscribes* where too little is known to say.
         */
        Reached: {
            /** Id */
            id: string;
            /** Reached */
            reached: number;
            /** Sends */
            sends: number;
            /** Held */
            held: {
                [key: string]: number;
            };
            /** Cost */
            cost: number | null;
            unsubscribes: components["schemas"]["UnsubscribeForecast"] | null;
        };
        /**
         * Reading
         * @description What was read: the mentions of one conversation, or all.
         */
        Reading: {
            /**
             * Conversationid
             * @default null
             */
            conversationId?: string | null;
        };
        /**
         * ReadingChoices
         * @description How to read the file, where it should not be found out. ``headerRow`` 0: there is none.
         */
        ReadingChoices: {
            /**
             * Encoding
             * @default null
             */
            encoding?: string | null;
            /**
             * Delimiter
             * @default null
             */
            delimiter?: ("," | ";" | "\t" | "|") | null;
            /**
             * Sheet
             * @default null
             */
            sheet?: string | null;
            /**
             * Headerrow
             * @default null
             */
            headerRow?: number | null;
        };
        /**
         * Realtime
         * @description How a campaign stands at this moment: ``audience = delivered + failed + suppressed + uncertain + pending``.
         *
         *     *sent* were handed to the vendor; *attempted* are those and whom it refused, or of whom nobody knows.
         *     *deliveryRate* is delivered of delivered and failed; *attemptSuccessRate* the same over all attempts, those that
         *     were made anew included. *delayed* are pending people whose night it is, or whom the vendor will be asked again to
         *     write to. *etaSeconds* is null while nobody can tell.
         */
        Realtime: {
            status: components["schemas"]["CampaignStatus"];
            /** Audience */
            audience: number;
            /** Delivered */
            delivered: number;
            /** Sent */
            sent: number;
            /** Failed */
            failed: number;
            /** Suppressed */
            suppressed: number;
            /** Uncertain */
            uncertain: number;
            /** Pending */
            pending: number;
            /** Deliveryrate */
            deliveryRate: number | null;
            /** Attemptsuccessrate */
            attemptSuccessRate: number | null;
            /** Etaseconds */
            etaSeconds: number | null;
            /** Attempted */
            attempted: number;
            /** Suppressedby */
            suppressedBy: {
                [key: string]: number;
            };
            /** Failedby */
            failedBy: {
                [key: string]: number;
            };
            /** Delayed */
            delayed: number;
            /** Heldout */
            heldOut: number;
            /** Opened */
            opened: number;
            /** Openedhuman */
            openedHuman: number;
            /** Clicked */
            clicked: number;
            /** Clickedhuman */
            clickedHuman: number;
            /** Unsubscribed */
            unsubscribed: number;
            /** Complained */
            complained: number;
            /** Perminute */
            perMinute: number | null;
            /** Complaintrate */
            complaintRate: number | null;
            /** Warnings */
            warnings: string[];
            /** Variants */
            variants: components["schemas"]["VariantFigures"][];
            /** Notice */
            notice: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /**
         * Reason
         * @description Why two records may be the same: *kind* for programs, *text* in words, *likeness* from 0 to 1 where it is one.
         */
        Reason: {
            /** Kind */
            kind: string;
            /** Text */
            text: string;
            /**
             * Likeness
             * @default null
             */
            likeness?: number | null;
        };
        /**
         * ReasonOut
         * @description A rule, whether it *holds* for the contact, and why.
         *
         *     Of a group: its *operator* and *conditions*. Of a condition: *field*, its *label*, what is asked (*operator* and
         *     *value*) and what the contact has (*actual*). Of an *event*: how often is asked, and how often it happened
         *     (*actual*). Of a condition that names segments, *conditions* has their rules.
         */
        ReasonOut: {
            /** Sentence */
            sentence: string;
            /** Holds */
            holds: boolean;
            /** Operator */
            operator: string;
            /**
             * Field
             * @default null
             */
            field?: string | null;
            /**
             * Event
             * @default null
             */
            event?: string | null;
            /**
             * Label
             * @default null
             */
            label?: string | null;
            /**
             * Value
             * @default null
             */
            value?: unknown;
            /**
             * Actual
             * @default null
             */
            actual?: unknown;
            /**
             * Conditions
             * @default null
             */
            conditions?: components["schemas"]["ReasonOut"][] | null;
        };
        /**
         * Receipt
         * @description The answer to a webhook: under which id the event is kept, and whether we had it already.
         */
        Receipt: {
            /** Eventid */
            eventId: string;
            /**
             * Status
             * @enum {string}
             */
            status: "accepted" | "duplicate";
        };
        /**
         * ReceiptIn
         * @description One receipt, as our own format has it.
         */
        ReceiptIn: {
            /** Messageid */
            messageId: string;
            /**
             * Status
             * @enum {string}
             */
            status: "delivered" | "failed" | "bounced" | "complained" | "opened";
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Reason
             * @default
             */
            reason?: string;
            /**
             * Providerid
             * @default
             */
            providerId?: string;
            /**
             * Ispermanent
             * @default false
             */
            isPermanent?: boolean;
            /**
             * Attempts
             * @default 1
             */
            attempts?: number;
        };
        /**
         * ReceiptsIn
         * @description A batch of receipts.
         */
        ReceiptsIn: {
            /** Receipts */
            receipts: components["schemas"]["ReceiptIn"][];
        };
        /**
         * RecordFile
         * @description A file beside a record. *scan* other than ``clean`` and ``off`` means that it cannot be downloaded.
         */
        RecordFile: {
            /** Id */
            id: string;
            /** Recordtype */
            recordType: string;
            /** Recordid */
            recordId: string;
            /** Name */
            name: string;
            /** Contenttype */
            contentType: string;
            /** Size */
            size: number;
            /**
             * Scan
             * @enum {string}
             */
            scan: "off" | "pending" | "clean" | "refused";
            /** Scannote */
            scanNote: string | null;
            /** Addedby */
            addedBy: string;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /** Page[RecordFileOut] */
        RecordFilePage: {
            /** Items */
            items: components["schemas"]["RecordFile"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Refreshed
         * @description A new access token.
         */
        Refreshed: {
            /** Accesstoken */
            accessToken: string;
        };
        /**
         * Refused
         * @description A conversation that was not changed: the *status* and *detail* that it would be refused with alone. *current* is
         *     how it stands now, where it was changed meanwhile.
         */
        Refused: {
            /** Id */
            id: string;
            /** Status */
            status: number;
            /** Detail */
            detail: string;
            current: components["schemas"]["Conversation"] | null;
        };
        /**
         * Rehearsal
         * @description What a journey would have done in the last *days*.
         *
         *     ``exact`` is false where something had to be guessed, which *notes* say: such as who was in a segment back then.
         */
        Rehearsal: {
            /** Days */
            days: number;
            /** Events */
            events: number;
            /** Entered */
            entered: number;
            /** People */
            people: number;
            /** Finished */
            finished: number;
            /** Waiting */
            waiting: number;
            /** Sends */
            sends: number;
            /** Tasks */
            tasks: number;
            /** Updates */
            updates: number;
            /** Bynode */
            byNode: components["schemas"]["Reached"][];
            /** Held */
            held: {
                [key: string]: number;
            };
            /** Costs */
            costs: components["schemas"]["ChannelCost"][];
            collisions: components["schemas"]["Collisions"];
            unsubscribes: components["schemas"]["Unsubscribing"];
            /** Samples */
            samples: components["schemas"]["Sample"][];
            /** Exact */
            exact: boolean;
            /** Notes */
            notes: string[];
            /** Tookms */
            tookMs: number;
        };
        /**
         * RehearsalBody
         * @description How far back to play; *draft* instead of the saved one, to try what is not saved.
         */
        RehearsalBody: {
            /**
             * Days
             * @default 90
             */
            days?: number;
            /** @default null */
            draft?: components["schemas"]["Graph"] | null;
        };
        /**
         * Rejected
         * @description One of a batch that was refused, by its place in it.
         */
        Rejected: {
            /** Index */
            index: number;
            /** Errors */
            errors: components["schemas"]["Fault"][];
        };
        /**
         * Rejection
         * @description No, and why.
         */
        Rejection: {
            /** Reason */
            reason: string;
        };
        /**
         * RelationCount
         * @description How many records would move.
         */
        RelationCount: {
            /** Noun */
            noun: string;
            /** Count */
            count: number;
        };
        /**
         * Remark
         * @description Something that was found, for people and, as a *code*, for programs.
         */
        Remark: {
            /** Code */
            code: string;
            /** Text */
            text: string;
        };
        /**
         * Replay
         * @description What another policy would have changed. *unreadable*: decisions from before envelopes kept their situation.
         */
        Replay: {
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Decisions */
            decisions: number;
            /** Unreadable */
            unreadable: number;
            /** Moresent */
            moreSent: number;
            /** Morejudged */
            moreJudged: number;
            /** Morewrong */
            moreWrong: number;
            /** Fewersent */
            fewerSent: number;
            /** Changes */
            changes: components["schemas"]["ReplayChange"][];
            /** Examples */
            examples: components["schemas"]["ReplayExample"][];
        };
        /**
         * ReplayChange
         * @description So many decisions on *intent* would have ended otherwise; of those that were judged, so many were wrong.
         */
        ReplayChange: {
            /** Intent */
            intent: string;
            /** Before */
            before: string;
            /** After */
            after: string;
            /** Count */
            count: number;
            /** Judged */
            judged: number;
            /** Wrong */
            wrong: number;
        };
        /**
         * ReplayExample
         * @description One decision that would have ended otherwise; *wrong* is null when nobody judged it.
         */
        ReplayExample: {
            /** Envelopeid */
            envelopeId: string;
            /** Conversationid */
            conversationId: string;
            /** Intent */
            intent: string;
            /** Before */
            before: string;
            /** After */
            after: string;
            /** Reason */
            reason: string;
            /** Wrong */
            wrong: boolean | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
        };
        /**
         * ReplayOrder
         * @description From when on (a time, or ``30d``), and the policy to try: a file, or what one says.
         */
        ReplayOrder: {
            /** Since */
            since: string;
            /** Policy */
            policy: string | {
                [key: string]: unknown;
            };
        };
        /**
         * ReplyBy
         * @description A channel that an answer can leave by: to which *address*, and until when. *closesAt* is null where it never
         *     closes; *needsTemplate* when only an approved template can be sent, *takesNothing* when not even that.
         */
        ReplyBy: {
            /** Channelid */
            channelId: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Address */
            address: string;
            /** Closesat */
            closesAt: string | null;
            /** Needstemplate */
            needsTemplate: boolean;
            /** Takesnothing */
            takesNothing: boolean;
        };
        /**
         * ReplyFile
         * @description A file of a reply. *type* is what its bytes show.
         */
        ReplyFile: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Type */
            type: string;
            /** Size */
            size: number;
        };
        /**
         * Resolution
         * @description What a person found out about a message of which we do not know whether it was sent.
         */
        Resolution: {
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "sent" | "resend";
        };
        /**
         * Restoring
         * @description Which field to put back to how it was before this entry.
         */
        Restoring: {
            /** Field */
            field: string;
        };
        /**
         * Results
         * @description What came of a campaign: its variants, the test, the hold-out first and the last touch second, cost and
         *     return, what best hours changed where they were chosen, deliveries.
         */
        Results: {
            /** Variants */
            variants: components["schemas"]["VariantResult"][];
            test: components["schemas"]["TestResult"];
            holdOut: components["schemas"]["HoldOutResult"];
            lastTouch: components["schemas"]["LastTouchResult"];
            cost: components["schemas"]["CostResult"];
            bestHour: components["schemas"]["BestHourResult"] | null;
            delivery: components["schemas"]["DeliveryAnalysis"];
            /** Days */
            days: number;
            /** Currency */
            currency: string;
        };
        /**
         * Role
         * @description What a user is in their tenant. Each role may all that the one below it may.
         * @enum {string}
         */
        Role: "admin" | "manager" | "rep";
        /**
         * RowDifference
         * @description What one row would do to a record that is there.
         */
        RowDifference: {
            /** Row */
            row: number;
            /** Id */
            id: string;
            /** Title */
            title: string;
            /** Changes */
            changes: components["schemas"]["ImportsDifference"][];
        };
        /**
         * RowSample
         * @description What one row would make.
         */
        RowSample: {
            /** Row */
            row: number;
            /** Values */
            values: {
                [key: string]: unknown;
            };
        };
        /**
         * Run
         * @description One person's way through a journey: where they are, since when, and every step they took.
         */
        Run: {
            /** Id */
            id: string;
            /** Journeyid */
            journeyId: string;
            /** Number */
            number: number;
            /** Contactid */
            contactId: string;
            /** Contactname */
            contactName: string;
            /**
             * State
             * @enum {string}
             */
            state: "running" | "waiting" | "finished" | "stopped";
            /** Nodeid */
            nodeId: string | null;
            /** Wakeat */
            wakeAt: string | null;
            /** Why */
            why: string;
            /** Setoffby */
            setOffBy: string;
            /** Log */
            log: components["schemas"]["LogLine"][];
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
        };
        /**
         * RunCounts
         * @description How many people are in a journey, or were.
         */
        RunCounts: {
            /**
             * Running
             * @default 0
             */
            running?: number;
            /**
             * Waiting
             * @default 0
             */
            waiting?: number;
            /**
             * Finished
             * @default 0
             */
            finished?: number;
            /**
             * Stopped
             * @default 0
             */
            stopped?: number;
        };
        /** Page[RunOut] */
        RunPage: {
            /** Items */
            items: components["schemas"]["Run"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Sample
         * @description One of the people of a rehearsal and their log.
         */
        Sample: {
            /** Contactid */
            contactId: string;
            /** Contactname */
            contactName: string;
            /** State */
            state: string;
            /** Log */
            log: components["schemas"]["LogLine"][];
        };
        /**
         * SavedReply
         * @description A saved reply; *uses* counts how often somebody put it into an answer.
         */
        SavedReply: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Shortcut */
            shortcut: string;
            /** Text */
            text: string;
            /** Language */
            language: string | null;
            /** Uses */
            uses: number;
            /** Usedat */
            usedAt: string | null;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * SavedReplyChange
         * @description What to change of a saved reply; *version* is the one that was read.
         */
        SavedReplyChange: {
            /** Version */
            version: number;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Shortcut
             * @default null
             */
            shortcut?: string | null;
            /**
             * Text
             * @default null
             */
            text?: string | null;
            /**
             * Language
             * @default null
             */
            language?: string | null;
        };
        /** Page[SavedReplyOut] */
        SavedReplyPage: {
            /** Items */
            items: components["schemas"]["SavedReply"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Scan
         * @description How the last look for duplicates went, and whether one is under way.
         */
        Scan: {
            /** Noun */
            noun: string;
            /** Running */
            running: boolean;
            /** Askedat */
            askedAt: string | null;
            /** Endedat */
            endedAt: string | null;
            /** Compared */
            compared: number;
            /** Found */
            found: number;
        };
        /**
         * ScanOrder
         * @description Which records to compare with each other.
         */
        ScanOrder: {
            /**
             * Noun
             * @default contacts
             */
            noun?: string;
        };
        /**
         * ScheduledReply
         * @description A reply that leaves at *sendAt*, as its *author* wrote it. Of a template *text* is what the customer will read.
         *
         *     *state*: ``scheduled``; ``sent``, as *messageId*; ``cancelled``; ``overtaken``, for the customer wrote first; or
         *     ``failed``, and *reason* says why. The last two stay in their conversation until somebody cancels them.
         */
        ScheduledReply: {
            /** Id */
            id: string;
            /** Conversationid */
            conversationId: string;
            /** Channelid */
            channelId: string;
            /** Author */
            author: string;
            /** Text */
            text: string;
            template: components["schemas"]["ChosenTemplate"] | null;
            /** Attachments */
            attachments: components["schemas"]["ReplyFile"][];
            /**
             * Sendat
             * Format: date-time
             */
            sendAt: string;
            /**
             * State
             * @enum {string}
             */
            state: "scheduled" | "sent" | "cancelled" | "overtaken" | "failed";
            /** Reason */
            reason: string | null;
            /** Messageid */
            messageId: string | null;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
        };
        /**
         * ScheduledReplyChange
         * @description Another time to leave at.
         */
        ScheduledReplyChange: {
            /**
             * Sendat
             * Format: date-time
             */
            sendAt: string;
        };
        /**
         * Seat
         * @description A person at the desk. *onDuty*: available, and the desk is open; *load*: open conversations that they have.
         */
        Seat: {
            /** Userid */
            userId: string;
            /** Name */
            name: string;
            /** Available */
            available: boolean;
            /** Onduty */
            onDuty: boolean;
            /** Capacity */
            capacity: number;
            /** Load */
            load: number;
            /** Skills */
            skills: string[];
            /** Languages */
            languages: string[];
            /** Teams */
            teams: string[];
        };
        /**
         * SeatChange
         * @description What to change of a person at the desk: how many open conversations at once, and what they take (nothing named:
         *     all).
         */
        SeatChange: {
            /**
             * Available
             * @default null
             */
            available?: boolean | null;
            /**
             * Capacity
             * @default null
             */
            capacity?: number | null;
            /**
             * Skills
             * @default null
             */
            skills?: string[] | null;
            /**
             * Languages
             * @default null
             */
            languages?: string[] | null;
        };
        /**
         * Seen
         * @description That messages of the shop have arrived, or (*read*) were before the visitor's eyes.
         */
        Seen: {
            /** Ids */
            ids: string[];
            /**
             * Read
             * @default false
             */
            read?: boolean;
        };
        /**
         * Segment
         * @description A segment. *count* is exact, at *countedAt*, of those whom the caller may see.
         *
         *     *problems* says what of the rules no longer works, such as a field that was archived: then nobody is in it, there is
         *     no count and no sentence, and nothing can be sent to it, until the rules are mended.
         */
        Segment: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Description */
            description: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "dynamic" | "frozen";
            /** Rules */
            rules: {
                [key: string]: unknown;
            };
            /** Sentence */
            sentence: string | null;
            /** Count */
            count: number | null;
            /** Countedat */
            countedAt: string | null;
            /** Problems */
            problems: components["schemas"]["SegmentsPart"][];
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * SegmentChange
         * @description What to change of a segment; *version* is the one that was read. The members of a frozen one never change.
         */
        SegmentChange: {
            /** Version */
            version: number;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Description
             * @default null
             */
            description?: string | null;
            /**
             * Rules
             * @default null
             */
            rules?: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * SegmentFromText
         * @description The rule that was meant, in words, and how many contacts it describes.
         *
         *     *rules* is null when the description is not clear; then *questions* say what to tell. With a rule, they say what was
         *     put right or taken for granted. *alternatives* are other ways to read it.
         */
        SegmentFromText: {
            /** Rules */
            rules: {
                [key: string]: unknown;
            } | null;
            /** Sentence */
            sentence: string | null;
            /** Confidence */
            confidence: number;
            /** Count */
            count: number | null;
            /** Questions */
            questions: string[];
            /** Alternatives */
            alternatives: components["schemas"]["Alternative"][];
        };
        /** Page[SegmentOut] */
        SegmentPage: {
            /** Items */
            items: components["schemas"]["Segment"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * SegmentTrigger
         * @description Somebody came into a segment; those who were in it when the journey was switched on only if *existing*.
         */
        SegmentTrigger: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "segment";
            /** Segmentid */
            segmentId: string;
            /**
             * Existing
             * @default false
             */
            existing?: boolean;
        };
        /**
         * Difference
         * @description One thing in which the two may differ: a share (of those with *value*) or an average (*value* is null).
         *
         *     *low* and *high* are the ends of an interval of 95 % that is corrected (Holm) for how many things are compared. It
         *     is *significant* when the interval leaves out 0. With *days* it is of what happened in that time: a share is then
         *     of those who did it (*value* is null).
         */
        SegmentsDifference: {
            /** Field */
            field: string;
            /** Label */
            label: string;
            /** Value */
            value: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "share" | "average";
            /** A */
            a: number;
            /** B */
            b: number;
            /** Difference */
            difference: number;
            /** Low */
            low: number;
            /** High */
            high: number;
            /** Significant */
            significant: boolean;
            /** Sentence */
            sentence: string;
            /**
             * Days
             * @default null
             */
            days?: number | null;
        };
        /**
         * Part
         * @description A part of a segment that no longer works: where it stands, and why.
         */
        SegmentsPart: {
            /** Pointer */
            pointer: string;
            /** Detail */
            detail: string;
        };
        /**
         * Selection
         * @description The letters meant; without `ids` all that wait (at most 500 a call).
         */
        Selection: {
            /**
             * Ids
             * @default null
             */
            ids?: string[] | null;
        };
        /**
         * Send
         * @description Write to the person, within consent, quiet hours and the frequency cap.
         */
        Send: {
            /** Id */
            id: string;
            /**
             * X
             * @default 0
             */
            x?: number;
            /**
             * Y
             * @default 0
             */
            y?: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "send";
            /**
             * Channel
             * @default email
             * @enum {string}
             */
            channel?: "simulator" | "email" | "sms" | "whatsapp";
            /**
             * Topic
             * @default marketing
             */
            topic?: string;
            /**
             * Subject
             * @default
             */
            subject?: string;
            /**
             * Message
             * @default
             */
            message?: string;
            /**
             * Html
             * @default null
             */
            html?: string | null;
            /**
             * Next
             * @default null
             */
            next?: string | null;
        };
        /**
         * SendingHours
         * @description When it may send. A day that is left out is closed; *zone* is the organisation's unless it is named.
         */
        SendingHours: {
            /**
             * Zone
             * @default null
             */
            zone?: string | null;
            /**
             * Mon
             * @default null
             */
            mon?: string | null;
            /**
             * Tue
             * @default null
             */
            tue?: string | null;
            /**
             * Wed
             * @default null
             */
            wed?: string | null;
            /**
             * Thu
             * @default null
             */
            thu?: string | null;
            /**
             * Fri
             * @default null
             */
            fri?: string | null;
            /**
             * Sat
             * @default null
             */
            sat?: string | null;
            /**
             * Sun
             * @default null
             */
            sun?: string | null;
        };
        /**
         * SendingNow
         * @description *undoSeconds* in which it can be taken back.
         */
        SendingNow: {
            /**
             * Undoseconds
             * @default 0
             */
            undoSeconds?: number;
        };
        /**
         * Sent
         * @description A message that counts towards the cap; *key* says what sent it.
         */
        Sent: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Channel */
            channel: string;
            /** Key */
            key: string;
        };
        /**
         * Series
         * @description A figure week by week.
         */
        Series: {
            /** Key */
            key: string;
            /** Unit */
            unit: string;
            /** Noun */
            noun: string;
            /** Points */
            points: components["schemas"]["Point"][];
        };
        /**
         * Session
         * @description A chat that has begun. *token* goes into ``Authorization: Bearer …``; it is shown this once.
         */
        Session: {
            /** Token */
            token: string;
            /**
             * Expiresat
             * Format: date-time
             */
            expiresAt: string;
        };
        /**
         * Settled
         * @description How many letters were settled by this call, and how many still wait on the queue.
         */
        Settled: {
            /** Count */
            count: number;
            /** Remaining */
            remaining: number;
        };
        /**
         * ShadowResult
         * @description What shadow mode would have sent, and what people made of it.
         */
        ShadowResult: {
            /** Intent */
            intent: string;
            /** Wouldsend */
            wouldSend: number;
            /** Asdrafted */
            asDrafted: number;
            /** Edited */
            edited: number;
            /** Rejected */
            rejected: number;
            /** Waiting */
            waiting: number;
        };
        /**
         * Share
         * @description How messages fared in one group: of a mail domain, or handed over in an hour of the day (UTC).
         */
        Share: {
            /** Name */
            name: string;
            /** Delivered */
            delivered: number;
            /** Failed */
            failed: number;
            /** Deliveryrate */
            deliveryRate: number | null;
        };
        /**
         * Side
         * @description One of the two: how many there are.
         */
        Side: {
            /** Count */
            count: number;
        };
        /**
         * SignedIn
         * @description A sign-in: the access token for ``Authorization: Bearer``; the refresh token is in the cookie.
         */
        SignedIn: {
            /** Accesstoken */
            accessToken: string;
            user: components["schemas"]["Profile"];
        };
        /**
         * Similar
         * @description A record that there is already and that may be the same.
         */
        Similar: {
            /** Score */
            score: number;
            /**
             * Band
             * @enum {string}
             */
            band: "sure" | "maybe";
            /** Reasons */
            reasons: components["schemas"]["Reason"][];
            /** Record */
            record: {
                [key: string]: unknown;
            };
        };
        /**
         * SimilarFound
         * @description The most alike first.
         */
        SimilarFound: {
            /** Items */
            items: components["schemas"]["Similar"][];
        };
        /**
         * Simulator
         * @description How the simulator behaves, and where it is in the list of channels, once it was needed (*version* 0: not yet).
         */
        Simulator: {
            /**
             * Price
             * @description of one message: what it would cost if it were real
             * @default 0
             */
            price?: string | null;
            /**
             * Successrate
             * @description of attempts, that end in `delivered`
             * @default 0.9
             */
            successRate?: number;
            /**
             * Seed
             * @default 7
             */
            seed?: number;
            /**
             * Retries
             * @description more attempts after one that failed
             * @default 0
             */
            retries?: number;
            /**
             * Latencyms
             * @description before it answers
             * @default 0
             */
            latencyMs?: number;
            /**
             * Receiptdelayms
             * @description before it tells what became of one
             * @default 300
             */
            receiptDelayMs?: number;
            /**
             * Duplicaterate
             * @description of receipts, that are told twice
             * @default 0
             */
            duplicateRate?: number;
            /**
             * Laterate
             * @description of receipts, that come `lateMs` late
             * @default 0
             */
            lateRate?: number;
            /**
             * Latems
             * @default 10000
             */
            lateMs?: number;
            /**
             * Outoforder
             * @description whether receipts overtake each other, or how many
             * @default false
             */
            outOfOrder?: boolean | number;
            /**
             * Idempotent
             * @description whether a repeated Idempotency-Key is the same message
             * @default true
             */
            idempotent?: boolean;
            /**
             * Throttlerate
             * @description of calls, answered 429 with Retry-After; nothing is taken
             * @default 0
             */
            throttleRate?: number;
            /**
             * Retryafter
             * @description the seconds in Retry-After
             * @default 1
             */
            retryAfter?: number;
            /**
             * Errorrate
             * @description of calls, answered 500; nothing is taken
             * @default 0
             */
            errorRate?: number;
            /**
             * Timeoutrate
             * @description of calls, taken and never answered
             * @default 0
             */
            timeoutRate?: number;
            /**
             * Slowrate
             * @description of calls, answered `slowMs` later
             * @default 0
             */
            slowRate?: number;
            /**
             * Slowms
             * @default 30000
             */
            slowMs?: number;
            /**
             * Outages
             * @default []
             */
            outages?: components["schemas"]["Outage"][];
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "email" | "sms" | "whatsapp" | "messenger" | "webchat" | "simulator";
            /** Name */
            name: string;
            /** Perminute */
            perMinute: number;
            /** Webhookurl */
            webhookUrl: string;
            /** Version */
            version: number;
            /** Changedat */
            changedAt: string | null;
        };
        /**
         * SimulatorChange
         * @description What to change; what is left out stays.
         */
        SimulatorChange: {
            /**
             * Price
             * @description of one message: what it would cost if it were real
             * @default 0
             */
            price?: string | null;
            /**
             * Successrate
             * @description of attempts, that end in `delivered`
             * @default 0.9
             */
            successRate?: number;
            /**
             * Seed
             * @default 7
             */
            seed?: number;
            /**
             * Retries
             * @description more attempts after one that failed
             * @default 0
             */
            retries?: number;
            /**
             * Latencyms
             * @description before it answers
             * @default 0
             */
            latencyMs?: number;
            /**
             * Receiptdelayms
             * @description before it tells what became of one
             * @default 300
             */
            receiptDelayMs?: number;
            /**
             * Duplicaterate
             * @description of receipts, that are told twice
             * @default 0
             */
            duplicateRate?: number;
            /**
             * Laterate
             * @description of receipts, that come `lateMs` late
             * @default 0
             */
            lateRate?: number;
            /**
             * Latems
             * @default 10000
             */
            lateMs?: number;
            /**
             * Outoforder
             * @description whether receipts overtake each other, or how many
             * @default false
             */
            outOfOrder?: boolean | number;
            /**
             * Idempotent
             * @description whether a repeated Idempotency-Key is the same message
             * @default true
             */
            idempotent?: boolean;
            /**
             * Throttlerate
             * @description of calls, answered 429 with Retry-After; nothing is taken
             * @default 0
             */
            throttleRate?: number;
            /**
             * Retryafter
             * @description the seconds in Retry-After
             * @default 1
             */
            retryAfter?: number;
            /**
             * Errorrate
             * @description of calls, answered 500; nothing is taken
             * @default 0
             */
            errorRate?: number;
            /**
             * Timeoutrate
             * @description of calls, taken and never answered
             * @default 0
             */
            timeoutRate?: number;
            /**
             * Slowrate
             * @description of calls, answered `slowMs` later
             * @default 0
             */
            slowRate?: number;
            /**
             * Slowms
             * @default 30000
             */
            slowMs?: number;
            /**
             * Outages
             * @default []
             */
            outages?: components["schemas"]["Outage"][];
            /**
             * Perminute
             * @default null
             */
            perMinute?: number | null;
        };
        /**
         * Sla
         * @description The promise that is to be kept next. *remainingMinutes* are open ones, below 0 when it is broken; *dueAt* is null
         *     while it is the customer's turn.
         */
        Sla: {
            /**
             * Target
             * @enum {string}
             */
            target: "first_reply" | "resolution";
            /**
             * State
             * @enum {string}
             */
            state: "ok" | "soon" | "breached" | "paused";
            /** Targetminutes */
            targetMinutes: number;
            /** Remainingminutes */
            remainingMinutes: number;
            /** Dueat */
            dueAt: string | null;
        };
        /**
         * SmtpServer
         * @description By which server mail of this mailbox leaves, in place of the deployment's own.
         */
        SmtpServer: {
            /** Host */
            host: string;
            /**
             * Port
             * @default 465
             */
            port?: number;
            /**
             * Security
             * @default tls
             * @enum {string}
             */
            security?: "tls" | "starttls" | "none";
            /**
             * User
             * @description empty: the server wants no sign-in
             * @default
             */
            user?: string;
        };
        /**
         * SourceChange
         * @description What to change of a source; *version* is the one read. A new *secret* leaves the old one good for 24 hours.
         */
        SourceChange: {
            /** Version */
            version: number;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Feedurl
             * @default null
             */
            feedUrl?: string | null;
            /**
             * Currency
             * @default null
             */
            currency?: string | null;
            /**
             * Secret
             * @default null
             */
            secret?: string | null;
        };
        /**
         * SourceHealth
         * @description One way in or out. *heartbeatAt*: when it last worked; *eventAt*: when something last came or went by it;
         *     *lagSeconds*: from when that was sent to when we had it; *waiting*: what is there and not taken yet.
         *     *detail* says exactly what is wrong, *since* from when on. *verifiedAt*: when our catalogue last equalled the
         *     source's, with so many products and that fingerprint.
         */
        SourceHealth: {
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "catalogue" | "webhook" | "imap" | "smtp" | "leads" | "templates";
            /** Name */
            name: string;
            /**
             * Status
             * @enum {string}
             */
            status: "ok" | "late" | "failing" | "new";
            /** Code */
            code: string | null;
            /** Detail */
            detail: string | null;
            /** Since */
            since: string | null;
            /** Heartbeatat */
            heartbeatAt: string | null;
            /** Eventat */
            eventAt: string | null;
            /** Lagseconds */
            lagSeconds: number | null;
            /** Waiting */
            waiting: number | null;
            /** Passedover */
            passedOver: components["schemas"]["PassedOver"][];
            /**
             * Channelid
             * @default null
             */
            channelId?: string | null;
            /**
             * Channelkind
             * @default null
             */
            channelKind?: string | null;
            /**
             * Sourceid
             * @default null
             */
            sourceId?: string | null;
            /**
             * Verifiedat
             * @default null
             */
            verifiedAt?: string | null;
            /**
             * Verifiedcount
             * @default null
             */
            verifiedCount?: number | null;
            /**
             * Verifiedhash
             * @default null
             */
            verifiedHash?: string | null;
        };
        /**
         * SourceHealthList
         * @description All of them, what fails first.
         */
        SourceHealthList: {
            /** Items */
            items: components["schemas"]["SourceHealth"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: null;
        };
        /**
         * SourceKind
         * @description Whose signatures and payloads a source uses.
         * @enum {string}
         */
        SourceKind: "standard" | "shopify" | "woocommerce";
        /** Page[SourceOut] */
        SourcePage: {
            /** Items */
            items: components["schemas"]["ProductsSource"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * SourceWithSecret
         * @description The same with the secret to sign with, shown this once.
         */
        SourceWithSecret: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            kind: components["schemas"]["SourceKind"];
            /** Currency */
            currency: string;
            /** Feedurl */
            feedUrl: string | null;
            /** Webhookurl */
            webhookUrl: string;
            /**
             * Health
             * @enum {string}
             */
            health: "new" | "ok" | "failing";
            /** Productcount */
            productCount: number;
            /** Previoussecretuntil */
            previousSecretUntil: string | null;
            /** Lasteventat */
            lastEventAt: string | null;
            /** Lastpollat */
            lastPollAt: string | null;
            /** Lasterror */
            lastError: string | null;
            /** Verifiedat */
            verifiedAt: string | null;
            /** Verifiedcount */
            verifiedCount: number | null;
            /** Verifiedhash */
            verifiedHash: string | null;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
            /** Secret */
            secret: string;
        };
        /**
         * Spacer
         * @description Room.
         */
        Spacer: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "spacer";
            /**
             * Height
             * @default 24
             */
            height?: number;
        };
        /**
         * Splitting
         * @description The messages to move.
         */
        Splitting: {
            /** Messageids */
            messageIds: string[];
        };
        /**
         * Stage
         * @description A step of a pipeline as it is shown.
         */
        Stage: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /**
             * Probability
             * @default 0
             */
            probability?: number;
            /**
             * Rottingdays
             * @default null
             */
            rottingDays?: number | null;
            /** Requiredfields */
            requiredFields?: string[];
        };
        /**
         * StageIn
         * @description A step of a pipeline: one that there is when it has an *id*, else a new one.
         *
         *     Attributes:
         *         probability: how likely a deal here is to be won, 0 to 1.
         *         rotting_days: after how many days here a deal counts as rotting; null for never.
         *         required_fields: names of fields that a deal must have to be here.
         */
        StageIn: {
            /**
             * Id
             * @default null
             */
            id?: string | null;
            /** Name */
            name: string;
            /**
             * Probability
             * @default 0
             */
            probability?: number;
            /**
             * Rottingdays
             * @default null
             */
            rottingDays?: number | null;
            /** Requiredfields */
            requiredFields?: string[];
        };
        /**
         * Standing
         * @description Where every intent stands. *abstain*: the share that any method must leave to people to keep to *alpha*, by the
         *     error over all drafts.
         */
        Standing: {
            /** Alpha */
            alpha: number;
            /**
             * Proof
             * @enum {string}
             */
            proof: "measured" | "required";
            /** Level */
            level: number;
            /** Intents */
            intents: components["schemas"]["IntentStanding"][];
            /** Curve */
            curve: components["schemas"]["CurvePoint"][];
            /** Abstain */
            abstain: number;
            /** Shadow */
            shadow: components["schemas"]["ShadowResult"][];
        };
        /**
         * Starter
         * @description A template to begin with. *key* names it in any language.
         */
        Starter: {
            /** Key */
            key: string;
            /**
             * Language
             * @enum {string}
             */
            language: "en" | "es";
            /** Name */
            name: string;
            /** Description */
            description: string;
            /** Subject */
            subject: string;
            /** Message */
            message: string;
            /** Html */
            html: string;
            design: components["schemas"]["Design"];
        };
        /**
         * State
         * @description Where a delivery stands. The first three, and having no row at all, are *pending*.
         * @enum {string}
         */
        State: "claimed" | "waiting" | "sent" | "delivered" | "failed" | "suppressed" | "uncertain";
        /**
         * SuggestedMessage
         * @description One way to say it.
         */
        SuggestedMessage: {
            /** Subject */
            subject: string;
            /** Message */
            message: string;
            /**
             * Tone
             * @enum {string}
             */
            tone: "formal" | "casual" | "friendly" | "urgent";
        };
        /**
         * Suggestion
         * @description What the assistant suggested for one message, and what became of it.
         */
        Suggestion: {
            /** Id */
            id: string;
            /** Conversationid */
            conversationId: string;
            /** Messageid */
            messageId: string;
            /** Contactid */
            contactId: string | null;
            /**
             * Intent
             * @example price
             */
            intent: string;
            /**
             * Sentiment
             * @enum {string}
             */
            sentiment: "positive" | "neutral" | "negative";
            /**
             * Priority
             * @enum {string}
             */
            priority: "low" | "normal" | "high" | "urgent";
            /** Confidence */
            confidence: number;
            /**
             * Band
             * @enum {string}
             */
            band: "auto" | "review" | "escalate";
            /**
             * Action
             * @enum {string}
             */
            action: "reply" | "escalate" | "task" | "log" | "route";
            /** Draft */
            draft: string | null;
            /** Sources */
            sources: components["schemas"]["AssistantSource"][];
            /**
             * Status
             * @enum {string}
             */
            status: "sent" | "waiting" | "escalated" | "approved" | "rejected" | "logged";
            /** Reason */
            reason: string;
            /** Gates */
            gates: string[];
            /** Team */
            team: string | null;
            /** Taskid */
            taskId: string | null;
            /** Replymessageid */
            replyMessageId: string | null;
            /** Envelopeid */
            envelopeId: string;
            /** Decidedby */
            decidedBy: string | null;
            /** Decidedat */
            decidedAt: string | null;
            /** Edited */
            edited: boolean;
            /** Rejection */
            rejection: string | null;
            /** Correctedintent */
            correctedIntent: string | null;
            /** Sendsat */
            sendsAt: string | null;
            /** Past */
            past: number;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /** Page[SuggestionOut] */
        SuggestionPage: {
            /** Items */
            items: components["schemas"]["Suggestion"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Suggestions
         * @description At least three, what the *objective* was taken for, whom they speak to, and *notes* on what was left out.
         */
        Suggestions: {
            /** Suggestions */
            suggestions: components["schemas"]["SuggestedMessage"][];
            /** Objective */
            objective: string;
            /** Basis */
            basis: string | null;
            /** Notes */
            notes: string[];
        };
        /**
         * Summary
         * @description A campaign in plain words; every number in the *summary* is one of the *figures*, which was checked.
         *
         *     *written* says by whom: ``template`` or ``model``.
         */
        Summary: {
            /** Summary */
            summary: string;
            /** Figures */
            figures: {
                [key: string]: unknown;
            };
            /**
             * Written
             * @enum {string}
             */
            written: "template" | "model";
        };
        /**
         * SummaryOrder
         * @description Which campaign to sum up.
         */
        SummaryOrder: {
            /** Campaignid */
            campaignId: string;
            /**
             * Language
             * @enum {string}
             */
            language?: "en" | "es";
        };
        /**
         * Suppression
         * @description A suppressed address, why, since when and by what; *words* are the vendor's own, where one told of it.
         */
        Suppression: {
            /** Id */
            id: string;
            /** Address */
            address: string;
            /**
             * Reason
             * @enum {string}
             */
            reason: "bounce" | "complaint" | "manual" | "unsubscribed";
            /** Source */
            source: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Words */
            words: string | null;
        };
        /**
         * SuppressionList
         * @description A list of addresses, from the file to the suppressions. *taken* are done, of which *added* were changed.
         */
        SuppressionList: {
            /** Id */
            id: string;
            /** Filename */
            fileName: string;
            /**
             * Status
             * @enum {string}
             */
            status: "waiting" | "checking" | "checked" | "taking" | "done" | "failed";
            /** Problem */
            problem: string | null;
            /**
             * Reason
             * @enum {string}
             */
            reason: "manual" | "bounce" | "complaint";
            /** Source */
            source: string;
            /** By */
            by: string;
            figures: components["schemas"]["SuppressionListFigures"] | null;
            /** Taken */
            taken: number;
            /** Added */
            added: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
        };
        /**
         * SuppressionListCheck
         * @description In which *columns* the addresses stand; those that look like it unless said.
         */
        SuppressionListCheck: {
            /**
             * Columns
             * @default null
             */
            columns?: string[] | null;
        };
        /**
         * SuppressionListFigures
         * @description What a list comes to: *fresh* addresses, and *known* ones, of which *raised* get a graver reason.
         *
         *     *repeated* cells hold an address that stands above, *bad* ones none; the first 100 are named.
         */
        SuppressionListFigures: {
            /** Header */
            header: string[];
            /** Columns */
            columns: string[];
            /** Rows */
            rows: number;
            /** Emails */
            emails: number;
            /** Phones */
            phones: number;
            /** Fresh */
            fresh: number;
            /** Known */
            known: number;
            /** Raised */
            raised: number;
            /** Repeated */
            repeated: number;
            /** Bad */
            bad: number;
            /** Badrows */
            badRows: components["schemas"]["BadRow"][];
        };
        /** Page[SuppressionOut] */
        SuppressionPage: {
            /** Items */
            items: components["schemas"]["Suppression"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * SuppressionsAdded
         * @description How many addresses are suppressed now, and which were none.
         */
        SuppressionsAdded: {
            /** Added */
            added: number;
            /** Refused */
            refused: string[];
        };
        /**
         * SuppressionsLink
         * @description Where a file can be downloaded for five minutes.
         */
        SuppressionsLink: {
            /** Url */
            url: string;
        };
        /**
         * SwitchOff
         * @description What becomes of those who are in it: they go on to the end, or stop where they are.
         */
        SwitchOff: {
            /**
             * People
             * @default finish
             * @enum {string}
             */
            people?: "finish" | "stop";
        };
        /**
         * Switching
         * @description Why.
         */
        Switching: {
            /**
             * Reason
             * @default null
             */
            reason?: string | null;
        };
        /**
         * SyncStarted
         * @description The feed is being read; look at the source's *last_poll_at*.
         */
        SyncStarted: {
            /** Id */
            id: string;
            /**
             * Status
             * @default started
             * @constant
             */
            status?: "started";
        };
        /**
         * Taken
         * @description The answer: under which id the batch is kept, whether we had it already, or that it tells nothing we keep.
         */
        Taken: {
            /** Eventid */
            eventId: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "accepted" | "duplicate" | "ignored";
        };
        /**
         * Target
         * @description A field that a column may become.
         */
        Target: {
            /** Name */
            name: string;
            /** Label */
            label: string;
            /** Type */
            type: string;
            /** Choices */
            choices: string[];
            /** Key */
            key: boolean;
        };
        /**
         * Task
         * @description A task. *overdue*: it is open, and was due before now.
         */
        Task: {
            /** Id */
            id: string;
            /** Title */
            title: string;
            /** Kind */
            kind: string;
            /** Note */
            note: string | null;
            /**
             * Dueat
             * Format: date-time
             */
            dueAt: string;
            /**
             * Priority
             * @enum {string}
             */
            priority: "low" | "normal" | "high" | "urgent";
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "done";
            /** Overdue */
            overdue: boolean;
            /** Remindat */
            remindAt: string | null;
            /** Remindedat */
            remindedAt: string | null;
            /** Assigneeid */
            assigneeId: string | null;
            /** Team */
            team: string | null;
            /** Contactid */
            contactId: string | null;
            /** Companyid */
            companyId: string | null;
            /** Dealid */
            dealId: string | null;
            /** Leadid */
            leadId: string | null;
            /** Conversationid */
            conversationId: string | null;
            /** Suggestionid */
            suggestionId: string | null;
            /** Completedat */
            completedAt: string | null;
            /** Completedby */
            completedBy: string | null;
            /** Custom */
            custom: {
                [key: string]: unknown;
            };
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * TaskChange
         * @description What to change of a task; *version* is the one that was read. A null clears what a task can be without.
         */
        TaskChange: {
            /** Version */
            version: number;
            /**
             * Title
             * @default null
             */
            title?: string | null;
            /**
             * Dueat
             * @default null
             */
            dueAt?: string | null;
            /**
             * Kind
             * @default null
             */
            kind?: ("follow_up" | "reply" | "escalation" | "order_status" | "support" | "sales" | "call" | "email" | "meeting" | "other") | null;
            /**
             * Note
             * @default null
             */
            note?: string | null;
            /**
             * Priority
             * @default null
             */
            priority?: ("low" | "normal" | "high" | "urgent") | null;
            /**
             * Remindat
             * @default null
             */
            remindAt?: string | null;
            /**
             * Assigneeid
             * @default null
             */
            assigneeId?: string | null;
            /**
             * Team
             * @default null
             */
            team?: string | null;
            /**
             * Contactid
             * @default null
             */
            contactId?: string | null;
            /**
             * Companyid
             * @default null
             */
            companyId?: string | null;
            /**
             * Dealid
             * @default null
             */
            dealId?: string | null;
            /**
             * Leadid
             * @default null
             */
            leadId?: string | null;
            /**
             * Status
             * @default null
             */
            status?: ("open" | "done") | null;
            /**
             * Custom
             * @default null
             */
            custom?: {
                [key: string]: unknown;
            } | null;
        };
        /** Page[TaskOut] */
        TaskPage: {
            /** Items */
            items: components["schemas"]["Task"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * TaskText
         * @description A task in a person's words, and the time zone in which they say times; their organisation's unless given.
         */
        TaskText: {
            /** Text */
            text: string;
            /**
             * Timezone
             * @default null
             */
            timeZone?: string | null;
        };
        /**
         * Team
         * @description A team.
         */
        Team: {
            /**
             * Name
             * @example Sales
             */
            name: string;
            /** Members */
            members?: string[];
            /**
             * Leadid
             * @default null
             */
            leadId?: string | null;
            /** Intents */
            intents?: string[];
            /** Channels */
            channels?: ("email" | "sms" | "whatsapp" | "messenger" | "webchat" | "simulator")[];
            /** Languages */
            languages?: string[];
            /** Id */
            id: string;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * TeamBrief
         * @description Which team, for whoever only names it.
         */
        TeamBrief: {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * TeamChange
         * @description What to change of a team; *version* is the one that was read. A null lead is nobody.
         */
        TeamChange: {
            /** Version */
            version: number;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Members
             * @default null
             */
            members?: string[] | null;
            /**
             * Leadid
             * @default null
             */
            leadId?: string | null;
            /**
             * Intents
             * @default null
             */
            intents?: string[] | null;
            /**
             * Channels
             * @default null
             */
            channels?: ("email" | "sms" | "whatsapp" | "messenger" | "webchat" | "simulator")[] | null;
            /**
             * Languages
             * @default null
             */
            languages?: string[] | null;
        };
        /** Page[TeamOut] */
        TeamPage: {
            /** Items */
            items: components["schemas"]["Team"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Template
         * @description A template.
         */
        Template: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /**
             * Channel
             * @enum {string}
             */
            channel: "simulator" | "email" | "sms" | "whatsapp";
            /** Subject */
            subject: string;
            /** Message */
            message: string;
            /** Html */
            html: string | null;
            design: components["schemas"]["Design"] | null;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * TemplateBlank
         * @description Something to fill in: ``{{key}}`` of the header or the body, or of the address of the *button*-th button.
         */
        TemplateBlank: {
            /**
             * Place
             * @enum {string}
             */
            place: "header" | "body" | "button";
            /** Key */
            key: string;
            /** Button */
            button: number;
            /** Example */
            example: string;
        };
        /**
         * TemplateChange
         * @description What to change of a template; *version* is the one that was read. A new *design* is laid out anew.
         */
        TemplateChange: {
            /** Version */
            version: number;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Channel
             * @default null
             */
            channel?: ("simulator" | "email" | "sms" | "whatsapp") | null;
            /**
             * Subject
             * @default null
             */
            subject?: string | null;
            /**
             * Message
             * @default null
             */
            message?: string | null;
            /**
             * Html
             * @default null
             */
            html?: string | null;
            /** @default null */
            design?: components["schemas"]["Design"] | null;
        };
        /** Page[TemplateOut] */
        TemplatePage: {
            /** Items */
            items: components["schemas"]["Template"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Test
         * @description What became of each test message.
         */
        Test: {
            /** Results */
            results: components["schemas"]["TestSent"][];
        };
        /**
         * TestResult
         * @description The always-valid verdict on the variants: ``winner``, ``no_difference`` or ``keep_collecting``.
         */
        TestResult: {
            /**
             * Metric
             * @enum {string}
             */
            metric: "clicked" | "converted" | "revenue";
            /**
             * Decision
             * @enum {string}
             */
            decision: "winner" | "no_difference" | "keep_collecting";
            /** Winner */
            winner: string | null;
            /** Sentence */
            sentence: string;
        };
        /**
         * TestSend
         * @description Where to send one of it to look at: addresses of the campaign's channel; filled in as for *contactId*.
         */
        TestSend: {
            /** To */
            to: string[];
            /**
             * Variant
             * @default null
             */
            variant?: string | null;
            /**
             * Contactid
             * @default null
             */
            contactId?: string | null;
        };
        /**
         * TestSent
         * @description What became of a test: sent, or why not.
         */
        TestSent: {
            /** To */
            to: string;
            /** Sent */
            sent: boolean;
            /** Reason */
            reason: string | null;
        };
        /**
         * Text
         * @description Paragraphs and lists, an empty line between them, in the small markup that marks.py reads.
         */
        Text: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "text";
            /** Text */
            text: string;
            /**
             * Align
             * @default left
             * @enum {string}
             */
            align?: "left" | "center" | "right";
        };
        /**
         * Tile
         * @description One figure. The list of *noun* with *filter* has exactly the *count* records behind it.
         *
         *     *unit* is ``count``, ``share`` (0 to 1; null without any records) or a currency, then *value* is in its major units.
         *     *previous* is the same for the period before; of what is open now, for the moment at which the period started, with
         *     today's amounts.
         */
        Tile: {
            /** Key */
            key: string;
            /** Value */
            value: number | null;
            /** Unit */
            unit: string;
            /** Count */
            count: number;
            /** Previous */
            previous: number | null;
            /** Previouscount */
            previousCount: number;
            /** Noun */
            noun: string;
            /** Filter */
            filter: {
                [key: string]: unknown;
            };
        };
        /**
         * TimelineEntry
         * @description Something that happened. *data* is the thing itself, as its own resource shows it, by its own id.
         *
         *     *event* is what happened to a deal; with it *id* is another for each event of the same deal.
         */
        TimelineEntry: {
            /**
             * Type
             * @enum {string}
             */
            type: "conversation" | "message" | "suggestion" | "note" | "task" | "activity" | "order" | "deal" | "lead" | "attachment" | "engagement" | "consent";
            /** Id */
            id: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Event
             * @default null
             */
            event?: ("created" | "moved" | "won" | "lost") | null;
            /** Title */
            title: string;
            /** Summary */
            summary: string;
            /** Conversationid */
            conversationId: string | null;
            /** Data */
            data: {
                [key: string]: unknown;
            };
        };
        /** Page[TimelineEntry] */
        TimelineEntryPage: {
            /** Items */
            items: components["schemas"]["TimelineEntry"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Timing
         * @description The best hours first, none where the data do not tell them apart; *basis* says what it rests on.
         *
         *     *hours* are the scores of the 24 hours over all weekdays, *events* and *people* what was counted.
         */
        Timing: {
            /** Windows */
            windows: components["schemas"]["Window"][];
            /** Basis */
            basis: string;
            /** Ranked */
            ranked: boolean;
            /** Events */
            events: number;
            /** People */
            people: number;
            /** Hours */
            hours?: number[];
        };
        /**
         * TimingOrder
         * @description For whom to find good hours: the contacts that the rule describes.
         */
        TimingOrder: {
            /**
             * Audiencerules
             * @default null
             */
            audienceRules?: {
                [key: string]: unknown;
            } | null;
            /**
             * Language
             * @enum {string}
             */
            language?: "en" | "es";
        };
        /**
         * TopCampaign
         * @description One of the campaigns that did most. Null is not known.
         */
        TopCampaign: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Status */
            status: string;
            /**
             * Launchedat
             * Format: date-time
             */
            launchedAt: string;
            /** Sent */
            sent: number;
            /** Delivered */
            delivered: number;
            /** Clickedhuman */
            clickedHuman: number;
            /** Orders */
            orders: number | null;
            /** Revenue */
            revenue: number | null;
            /** Cost */
            cost: number | null;
        };
        /**
         * Topic
         * @description A topic. *topic* is what consent names it by.
         */
        Topic: {
            /** Topic */
            topic: string;
            /** Name */
            name: string;
            /** Description */
            description: string;
        };
        /**
         * Total
         * @description Sums in one currency.
         */
        Total: {
            /** Currency */
            currency: string;
            /** Amount */
            amount: number;
            /** Weighted */
            weighted: number;
        };
        /**
         * Trial
         * @description What a dry run came to: examples of each, and as many problems as fit; the file of problems has all.
         */
        Trial: {
            /** Rows */
            rows: number;
            /** Created */
            created: number;
            /** Updated */
            updated: number;
            /** Unchanged */
            unchanged: number;
            /** Skipped */
            skipped: number;
            /** Problems */
            problems: number;
            /** Related */
            related: number;
            /** New */
            new: components["schemas"]["RowSample"][];
            /** Changed */
            changed: components["schemas"]["RowDifference"][];
            /** Examples */
            examples: components["schemas"]["ProblemOut"][];
        };
        /**
         * TriedServer
         * @description What one server answered: *detail* says in the reader's words what is wrong. *folders* are those that an IMAP
         *     server has, at most 100, and *messages* how many lie in the folders that are to be read.
         */
        TriedServer: {
            /** Ok */
            ok: boolean;
            /**
             * Code
             * @default null
             */
            code?: string | null;
            /**
             * Detail
             * @default null
             */
            detail?: string | null;
            /** Folders */
            folders?: string[];
            /**
             * Messages
             * @default null
             */
            messages?: number | null;
        };
        /**
         * Unknown
         * @description What of the last *days* cannot be compared, and *why*: nobody knows it of a side (null), or of too few people.
         */
        Unknown: {
            /** Field */
            field: string;
            /** Label */
            label: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "share" | "average";
            /** A */
            a: number | null;
            /** B */
            b: number | null;
            /** Days */
            days: number;
            /** Why */
            why: string;
            /** Sentence */
            sentence: string;
        };
        /**
         * Unmatched
         * @description Orders whose customer never came: how many, since when, and the oldest of them.
         */
        Unmatched: {
            /** Count */
            count: number;
            /** Oldestat */
            oldestAt: string | null;
            /** Items */
            items: components["schemas"]["Order"][];
        };
        /**
         * Unread
         * @description How many mentions still wait to be read.
         */
        Unread: {
            /** Unread */
            unread: number;
        };
        /**
         * UnsubscribeForecast
         * @description How many people will probably unsubscribe: *expected*, and 19 times of 20 between *low* and *high*.
         */
        UnsubscribeForecast: {
            /** Low */
            low: number;
            /** Expected */
            expected: number;
            /** High */
            high: number;
        };
        /**
         * Unsubscribing
         * @description How many people would unsubscribe, by what the shop's people did: of *received* messages *left* times.
         *
         *     *expected* is None while too few messages were received on a channel that the journey uses.
         */
        Unsubscribing: {
            expected: components["schemas"]["UnsubscribeForecast"] | null;
            /** Received */
            received: number;
            /** Left */
            left: number;
            /** Needed */
            needed: number;
        };
        /**
         * Update
         * @description Change the person's record: fields that people may edit, tags to add and to take away.
         */
        Update: {
            /** Id */
            id: string;
            /**
             * X
             * @default 0
             */
            x?: number;
            /**
             * Y
             * @default 0
             */
            y?: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "update";
            /** Values */
            values?: {
                [key: string]: unknown;
            };
            /** Addtags */
            addTags?: string[];
            /** Removetags */
            removeTags?: string[];
            /**
             * Next
             * @default null
             */
            next?: string | null;
        };
        /**
         * Upload
         * @description Where to post the file as a form: *fields* first, the file last as ``file``.
         */
        Upload: {
            /** Url */
            url: string;
            /** Fields */
            fields: {
                [key: string]: string;
            };
        };
        /**
         * UploadedPicture
         * @description Says that the file was posted, and what people call it.
         */
        UploadedPicture: {
            /** Name */
            name: string;
        };
        /**
         * Use
         * @description In which conversation it is used.
         */
        Use: {
            /** Conversationid */
            conversationId: string;
        };
        /**
         * User
         * @description A user, as others of the same tenant may see them.
         */
        User: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Email */
            email: string;
            role: components["schemas"]["Role"];
            /** Tenantid */
            tenantId: string;
            /** Disabled */
            disabled: boolean;
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * UserChange
         * @description What to change of a user; *version* is the one that was read.
         */
        UserChange: {
            /** Version */
            version: number;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /** @default null */
            role?: components["schemas"]["Role"] | null;
            /**
             * Disabled
             * @default null
             */
            disabled?: boolean | null;
        };
        /** Page[UserOut] */
        UserPage: {
            /** Items */
            items: components["schemas"]["User"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * ValueChange
         * @description One field before and after. A secret is never shown, only that it changed.
         */
        ValueChange: {
            /** Field */
            field: string;
            /** Before */
            before: unknown;
            /** After */
            after: unknown;
        };
        /**
         * ValueLimits
         * @description *price*: the largest price that a reply may quote, by currency; a currency that is not named may not be quoted.
         *     Without any every price may.
         */
        ValueLimits: {
            /** Price */
            price?: {
                [key: string]: number;
            };
        };
        /**
         * Variant
         * @description One way to say it, and the share of people who read it; what it leaves empty is as in the campaign.
         */
        Variant: {
            /** Name */
            name: string;
            /**
             * Subject
             * @default null
             */
            subject?: string | null;
            /**
             * Message
             * @default null
             */
            message?: string | null;
            /**
             * Html
             * @default null
             */
            html?: string | null;
            /**
             * Share
             * @default 1
             */
            share?: number;
        };
        /**
         * VariantFigures
         * @description How one variant stands.
         */
        VariantFigures: {
            /** Name */
            name: string;
            /** Audience */
            audience: number;
            /** Sent */
            sent: number;
            /** Delivered */
            delivered: number;
            /** Failed */
            failed: number;
            /** Suppressed */
            suppressed: number;
        };
        /**
         * VariantResult
         * @description What came of one variant. *opened* and *clicked* are people, without what machines did.
         */
        VariantResult: {
            /** Name */
            name: string;
            /** Audience */
            audience: number;
            /** Delivered */
            delivered: number;
            /** Opened */
            opened: number;
            /** Clicked */
            clicked: number;
            /** Converted */
            converted: number;
            /** Revenue */
            revenue: number;
            cost: components["schemas"]["CostResult"];
            /** Clickrate */
            clickRate: number;
            /** Conversionrate */
            conversionRate: number;
        };
        /**
         * Verdict
         * @description What the scanner says of a file.
         */
        Verdict: {
            /**
             * Scan
             * @enum {string}
             */
            scan: "clean" | "refused";
            /**
             * Note
             * @default
             */
            note?: string;
        };
        /**
         * Verification
         * @description Whether the chain holds as far as it was looked at; *next* where to go on, *broken_at* the first bad link.
         */
        Verification: {
            /** Holds */
            holds: boolean;
            /** Checked */
            checked: number;
            /** Length */
            length: number;
            /** Next */
            next: number | null;
            /** Brokenat */
            brokenAt: number | null;
            /** Reason */
            reason: string | null;
        };
        /**
         * View
         * @description A saved view. *problems* says which parts no longer work, such as a field that was archived.
         */
        View: {
            /** Id */
            id: string;
            /** Noun */
            noun: string;
            /** Name */
            name: string;
            /** Filter */
            filter: {
                [key: string]: unknown;
            } | null;
            /** Q */
            q: string;
            /** Sort */
            sort: string;
            /** Columns */
            columns: string[] | null;
            /** Shared */
            shared: boolean;
            /** Ownerid */
            ownerId: string;
            /** Problems */
            problems: components["schemas"]["Part"][];
            /** Version */
            version: number;
            /**
             * Createdat
             * Format: date-time
             */
            createdAt: string;
            /**
             * Changedat
             * Format: date-time
             */
            changedAt: string;
        };
        /**
         * ViewChange
         * @description What to change of a view; *version* is the one that was read.
         */
        ViewChange: {
            /** Version */
            version: number;
            /**
             * Name
             * @default null
             */
            name?: string | null;
            /**
             * Filter
             * @default null
             */
            filter?: {
                [key: string]: unknown;
            } | null;
            /**
             * Q
             * @default null
             */
            q?: string | null;
            /**
             * Sort
             * @default null
             */
            sort?: string | null;
            /**
             * Columns
             * @default null
             */
            columns?: string[] | null;
            /**
             * Shared
             * @default null
             */
            shared?: boolean | null;
        };
        /** Page[ViewOut] */
        ViewPage: {
            /** Items */
            items: components["schemas"]["View"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
        };
        /**
         * Wait
         * @description Wait *minutes*, or until the person does *event* (then *next*, else *timeout* after *minutes*).
         */
        Wait: {
            /** Id */
            id: string;
            /**
             * X
             * @default 0
             */
            x?: number;
            /**
             * Y
             * @default 0
             */
            y?: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "wait";
            /** Minutes */
            minutes: number;
            /**
             * Event
             * @default null
             */
            event?: string | null;
            /**
             * Next
             * @default null
             */
            next?: string | null;
            /**
             * Timeout
             * @default null
             */
            timeout?: string | null;
        };
        /**
         * Waits
         * @description How many minutes those wait that are sent later: half of them no longer than *median*.
         */
        Waits: {
            /** Median */
            median: number;
            /** Longest */
            longest: number;
        };
        /**
         * Warned
         * @description Something to think about before sending. *code* stays, *detail* is for people.
         *
         *     *block* is where in the design it is, as 2 or 2/left/0.
         */
        Warned: {
            /** Code */
            code: string;
            /** Detail */
            detail: string;
            /**
             * Block
             * @default null
             */
            block?: string | null;
        };
        /**
         * WeeklyHours
         * @description When it is open. A day that is left out is closed; *zone* is the organisation's unless it is named.
         */
        WeeklyHours: {
            /**
             * Zone
             * @default null
             */
            zone?: string | null;
            /**
             * Mon
             * @default null
             */
            mon?: string | null;
            /**
             * Tue
             * @default null
             */
            tue?: string | null;
            /**
             * Wed
             * @default null
             */
            wed?: string | null;
            /**
             * Thu
             * @default null
             */
            thu?: string | null;
            /**
             * Fri
             * @default null
             */
            fri?: string | null;
            /**
             * Sat
             * @default null
             */
            sat?: string | null;
            /**
             * Sun
             * @default null
             */
            sun?: string | null;
        };
        /**
         * Why
         * @description Why somebody got it or not, in a sentence and step by step; of who was not in the audience, by which *rule*.
         */
        Why: {
            /** Sentence */
            sentence: string;
            /** State */
            state: string;
            /** Steps */
            steps: components["schemas"]["WhyStep"][];
            /** @default null */
            rule?: components["schemas"]["WhyRule"] | null;
        };
        /**
         * WhyRule
         * @description The rule by which the audience was found at *frozenAt*; unless it was *kept*, it is that of now.
         */
        WhyRule: {
            /**
             * Frozenat
             * Format: date-time
             */
            frozenAt: string;
            /** Kept */
            kept: boolean;
            /** Sentence */
            sentence: string;
            tree: components["schemas"]["Judged"];
        };
        /**
         * WhyStep
         * @description One thing that decided, in words and as a *code*, and whether it spoke for sending.
         */
        WhyStep: {
            /** Code */
            code: string;
            /** Text */
            text: string;
            /** Ok */
            ok: boolean;
        };
        /**
         * Window
         * @description An hour of the week in the recipient's own time: *weekday* 0 is Monday; *score* 1 is the best.
         */
        Window: {
            /** Weekday */
            weekday: number;
            /** Hour */
            hour: number;
            /** Score */
            score: number;
        };
        /**
         * WindowOut
         * @description Until when the usual channel takes what one writes; afterwards only a template (WhatsApp) or nothing.
         */
        WindowOut: {
            /** Channelid */
            channelId: string;
            /**
             * Closesat
             * Format: date-time
             */
            closesAt: string;
            /** Open */
            open: boolean;
        };
        /**
         * Wish
         * @description What a message is to achieve, for how many or for which segment, and in which *tone*; without one, several.
         */
        Wish: {
            /** Objective */
            objective: string;
            /**
             * Audiencesize
             * @default null
             */
            audienceSize?: number | null;
            /**
             * Segmentid
             * @default null
             */
            segmentId?: string | null;
            /**
             * Tone
             * @default null
             */
            tone?: ("formal" | "casual" | "friendly" | "urgent") | null;
        };
        /**
         * Worklist
         * @description How many contacts have which issue; the first of them with what would mend it; the mean score.
         */
        Worklist: {
            /** Issues */
            issues: components["schemas"]["IssueCount"][];
            /** Averagescore */
            averageScore: number | null;
            /** Items */
            items: components["schemas"]["Proposal"][];
            /** Total */
            total: number;
            /** Nextcursor */
            nextCursor: string | null;
        };
    };
    responses: {
        /** @description The request is malformed */
        400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nobody is signed in */
        401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller's role does not allow this */
        403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing */
        404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It changed meanwhile, is in another state, or the Idempotency-Key came with another request before */
        409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large */
        413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not JSON */
        415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The input does not fit; `errors` names each place */
        422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many tries; `Retry-After` says when again */
        429: {
            headers: {
                "Retry-After": number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something we stand on did not answer; try again */
        503: {
            headers: {
                "Retry-After": number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getPurpose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Purpose"];
                };
            };
            400: components["responses"]["400"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getOpenapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["400"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getPostman: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["400"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getDocsStart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/javascript": string;
                };
            };
            400: components["responses"]["400"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "organisation": "Bolt & Nut",
                 *       "name": "Ana Silva",
                 *       "email": "ana@example.com",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["400"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Refreshed"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    removeUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    givePassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listColleagues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Colleague"][];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourcePage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSource"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceWithSecret"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductsSource"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deleteSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SourceChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductsSource"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    rotateSource: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceWithSecret"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    syncSource: {
        parameters: {
            query?: {
                removeMissing?: boolean;
            };
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncStarted"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listProducts: {
        parameters: {
            query?: {
                q?: string;
                filter?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                source?: string;
                inStock?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProduct"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deleteProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                productId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelList"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewChannel"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelWithSecret"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getSimulator: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulator"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeSimulator: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SimulatorChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Simulator"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listSimulatorDeliveries: {
        parameters: {
            query?: {
                campaignId?: string;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Handed"][];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getChannel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeChannel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                channelId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Channel"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    rotateChannelSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                channelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelWithSecret"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    tryMailbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MailboxTry"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxTried"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    pollMailbox: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                channelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PollAsked"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listChannelTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                channelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelTemplateList"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    fetchChannelTemplates: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                channelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelTemplateList"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    fetchLeads: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                channelId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadsAsked"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listSourceHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceHealthList"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listAttachments: {
        parameters: {
            query?: {
                recordType?: string;
                recordId?: string;
                scan?: "off" | "pending" | "clean" | "refused";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordFilePage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAttachment"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncedFile"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    finishAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordFile"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getAttachmentOfRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordFile"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deleteAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getAttachmentFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getAttachmentFileLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileLink"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    judgeAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Verdict"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordFile"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listContacts: {
        parameters: {
            query?: {
                q?: string;
                filter?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewContact"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deleteContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    eraseContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listCompanies: {
        parameters: {
            query?: {
                q?: string;
                filter?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCompany"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getCompany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deleteCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeCompany: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompanyChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Company"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getCompanyFigures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanyFigures"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listLeads: {
        parameters: {
            query?: {
                q?: string;
                filter?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewLead"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getLead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deleteLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeadChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    convertLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LeadConversion"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Conversion"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listDeals: {
        parameters: {
            query?: {
                q?: string;
                filter?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DealPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeal"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getDeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deleteDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getBoard: {
        parameters: {
            query?: {
                pipelineId?: string;
                stageId?: string;
                cursor?: string;
                q?: string;
                filter?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    moveDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealMove"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    winDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealWin"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    loseDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealLoss"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    reopenDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DealReopening"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deal"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listPipelines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelinePage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createPipeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPipeline"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getPipeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pipelineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deletePipeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                pipelineId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changePipeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                pipelineId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PipelineChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listPresences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Presence"][];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    putPresence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Being"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Presence"][];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deletePresence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listConversations: {
        parameters: {
            query?: {
                status?: "open" | "waiting" | "closed";
                channel?: string;
                assignee?: string;
                drafts?: boolean;
                snoozed?: boolean;
                scheduled?: boolean;
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationLinePage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationDetail"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ConversationChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationDetail"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    dismissClaim: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Duplicate"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeConversations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManyChanges"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Many"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    undoConversations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManyBack"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Many"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    replyInConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewReply"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    mergeConversations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Merging"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationDetail"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    unmergeConversations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Merging"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationDetail"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    splitConversation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Splitting"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationDetail"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getDesk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Desk"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeDesk: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Desk"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listMoments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Later"][];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getOwnSeat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seat"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeOwnDuty: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DutyChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seat"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeSeat: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SeatChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Seat"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listTeams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Sales"
                 *     }
                 */
                "application/json": components["schemas"]["NewTeam"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deleteTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                teamId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getAttachmentLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentLink"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    resolveMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Resolution"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    takeBackMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getAssistantModel: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelCard"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    learnAssistantModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelCard"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    goBackAssistantModel: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoingBack"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelCard"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listSuggestions: {
        parameters: {
            query?: {
                status?: "sent" | "waiting" | "escalated" | "approved" | "rejected" | "logged";
                conversationId?: string;
                intent?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getSuggestion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                suggestionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestion"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listPastAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                suggestionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Past"][];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    approveSuggestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                suggestionId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Approval"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestion"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    rejectSuggestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                suggestionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Rejection"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestion"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    correctIntent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                suggestionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "intent": "price"
                 *     }
                 */
                "application/json": components["schemas"]["Correction"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestion"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    takeBackSuggestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                suggestionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestion"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listEnvelopes: {
        parameters: {
            query?: {
                intent?: string;
                status?: "sent" | "waiting" | "escalated" | "approved" | "rejected" | "logged";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnvelopeLinePage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getEnvelope: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                envelopeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getAssistantPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Autonomy"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeAssistantPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutonomyText"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Autonomy"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    checkAssistantPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AutonomyTrial"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutonomyCheck"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    replayAssistantPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayOrder"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replay"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listAssistantPolicyVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AutonomyVersion"][];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    approveAssistantPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Autonomy"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    withdrawAssistantPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                proposalId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    stopAssistant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Switching"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Autonomy"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    resumeAssistant: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Switching"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Autonomy"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getAssistantStanding: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standing"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listCases: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Cases"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    judgeCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewJudgement"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Judgement"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listAnswers: {
        parameters: {
            query?: {
                intent?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createAnswer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAnswer"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                answerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deleteAnswer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                answerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeAnswer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                answerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listSavedReplies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedReplyPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createSavedReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSavedReply"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedReply"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listReplyBlanks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Blank"][];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getSavedReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                savedReplyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedReply"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deleteSavedReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                savedReplyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeSavedReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                savedReplyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedReplyChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedReply"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    useSavedReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                savedReplyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Use"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Filled"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    restoreSavedReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                savedReplyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedReply"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    scheduleReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewScheduledReply"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledReply"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getScheduledReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scheduledReplyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledReply"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    rescheduleReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                scheduledReplyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScheduledReplyChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledReply"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    sendScheduledReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                scheduledReplyId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SendingNow"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    cancelScheduledReply: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                scheduledReplyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScheduledReply"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createReplyFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReplyFile"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncedReplyFile"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    finishReplyFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                conversationId: string;
                fileId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyFile"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNote"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deleteNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                noteId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoteChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    restoreNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                noteId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listMentions: {
        parameters: {
            query?: {
                unread?: boolean;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MentionPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    readMentions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Reading"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unread"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                q?: string;
                filter?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
                status?: "open" | "done";
                overdue?: boolean;
                assigneeId?: string;
                team?: string;
                conversationId?: string;
                contactId?: string;
                companyId?: string;
                dealId?: string;
                leadId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTask"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deleteTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    parseTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskText"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParsedTask"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getTaskCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    renewTaskCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    closeTaskCalendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    readTaskCalendar: {
        parameters: {
            query?: {
                token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listActivities: {
        parameters: {
            query?: {
                q?: string;
                filter?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createActivity: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewActivity"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deleteActivity: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                activityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeActivity: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                activityId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivityChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listContactTimeline: {
        parameters: {
            query?: {
                type?: "conversation" | "message" | "suggestion" | "note" | "task" | "activity" | "order" | "deal" | "lead" | "attachment" | "engagement" | "consent";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEntryPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listCompanyTimeline: {
        parameters: {
            query?: {
                type?: "conversation" | "message" | "suggestion" | "note" | "task" | "activity" | "order" | "deal" | "lead" | "attachment" | "engagement" | "consent";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                companyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEntryPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listDealTimeline: {
        parameters: {
            query?: {
                type?: "conversation" | "message" | "suggestion" | "note" | "task" | "activity" | "order" | "deal" | "lead" | "attachment" | "engagement" | "consent";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                dealId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEntryPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listLeadTimeline: {
        parameters: {
            query?: {
                type?: "conversation" | "message" | "suggestion" | "note" | "task" | "activity" | "order" | "deal" | "lead" | "attachment" | "engagement" | "consent";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                leadId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineEntryPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeOrganisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganisationChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getSendingPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeSendingPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PolicyChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    rehearseSendingPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PolicyTrial"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyRehearsal"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listTopics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Topic"][];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTopic"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Topic"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getContactability: {
        parameters: {
            query?: {
                topic?: string;
            };
            header?: never;
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contactability"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    addConsent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getUnsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leaving"];
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    unsubscribe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Leaving"];
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    getPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    changePreferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PreferencesChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preferences"];
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    listSuppressions: {
        parameters: {
            query?: {
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppressionPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createSuppressions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSuppressions"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppressionsAdded"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deleteSuppression: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                suppressionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getSuppressionsLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppressionsLink"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createSuppressionList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSuppressionList"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSuppressionListOut"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getSuppressionList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                listId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppressionList"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    checkSuppressionList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                listId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SuppressionListCheck"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppressionList"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    startSuppressionList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                listId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuppressionList"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatePage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTemplate"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listStarters: {
        parameters: {
            query?: {
                language?: "en" | "es";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Starter"][];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    previewTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["PreviewWanted"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deleteTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                templateId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TemplateChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Template"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listPictures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PicturePage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createPicture: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPicture"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnouncedPicture"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    finishPicture: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadedPicture"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Picture"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listUsesOfPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pictureId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PictureUses"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deletePicture: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                pictureId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    trackOpening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/gif": string;
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    trackClick: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    listFields: {
        parameters: {
            query?: {
                noun?: string;
                archived?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createField: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewField"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Field"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deleteField: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                fieldId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeField: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                fieldId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CustomFieldChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Field"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listViews: {
        parameters: {
            query?: {
                noun?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewView"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deleteView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeView: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listJourneys: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JourneyPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createJourney: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewJourney"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journey"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getJourney: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                journeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journey"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deleteJourney: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                journeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeJourney: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                journeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JourneyChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journey"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    rehearseJourney: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                journeyId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RehearsalBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rehearsal"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    switchJourneyOn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                journeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journey"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    switchJourneyOff: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                journeyId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["SwitchOff"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Journey"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listJourneyRuns: {
        parameters: {
            query?: {
                contactId?: string;
                state?: "running" | "waiting" | "finished" | "stopped";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                journeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    search: {
        parameters: {
            query?: {
                q?: string;
                types?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Hits"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listAggregates: {
        parameters: {
            query: {
                noun: string;
                filter?: string;
                by?: string;
                sum?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Aggregates"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getCustomersPreview: {
        parameters: {
            query: {
                rules: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewOut"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    previewCustomers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewBody"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewOut"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listSegments: {
        parameters: {
            query?: {
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createSegment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSegment"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    compareSegments: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Comparing"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                segmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deleteSegment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                segmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeSegment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                segmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SegmentChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listSegmentMembers: {
        parameters: {
            query?: {
                q?: string;
                filter?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                segmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getSegmentHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                segmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    explainSegment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                segmentId: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    freezeSegment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                segmentId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Freezing"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    readSegmentFromText: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Description"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SegmentFromText"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    suggestMessages: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Wish"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getDashboard: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getCampaignsOverview: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignsOverview"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listOperations: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listConflicts: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                operationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConflictPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    undoOperation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                operationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    cancelOperation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                operationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listQuality: {
        parameters: {
            query?: {
                issue?: "email_typo" | "phone_unreadable" | "name_case" | "no_name" | "unreachable";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Worklist"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    mendQuality: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Mending"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listAudit: {
        parameters: {
            query?: {
                noun?: string;
                recordId?: string;
                by?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    verifyAudit: {
        parameters: {
            query?: {
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    restoreField: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Restoring"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entry"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listImports: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewImport"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewImportOut"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    importUploaded: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    tryImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    startImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listImportProblems: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getImportProblems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getImportProblemsLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemsLink"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listExports: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createExport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExport"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getExportFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getExportLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                exportId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportLink"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    previewBulkEdit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkEdit"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkPreview"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    startBulkEdit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkEdit"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    pushCustomer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "cust_001"
                 *     }
                 */
                "application/json": components["schemas"]["CustomerPush"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    pushCustomers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerBatch"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchAnswer"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                q?: string;
                filter?: string;
                sort?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    pushOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "cust_001",
                 *       "customerId": "cust_001",
                 *       "amount": 2500
                 *     }
                 */
                "application/json": components["schemas"]["OrderPush"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Accepted"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listUnmatchedOrders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unmatched"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listClusters: {
        parameters: {
            query?: {
                language?: "en" | "es";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clusterings"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    findClusters: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ClusterOrder"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clusters"];
                };
            };
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clusters"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getClusters: {
        parameters: {
            query?: {
                language?: "en" | "es";
            };
            header?: never;
            path: {
                clusteringId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clusters"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    saveCluster: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                clusteringId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClusterSaving"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    findLookalikes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LookalikeOrder"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lookalike"];
                };
            };
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lookalike"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getLookalikes: {
        parameters: {
            query?: {
                language?: "en" | "es";
            };
            header?: never;
            path: {
                lookalikeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lookalike"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    saveLookalikes: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                lookalikeId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["LookalikeSaving"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Segment"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    findOptimalTiming: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["TimingOrder"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timing"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    summariseCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SummaryOrder"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Summary"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getCampaignResults: {
        parameters: {
            query?: {
                metric?: "clicked" | "converted" | "revenue";
                days?: number;
                language?: "en" | "es";
            };
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Results"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listIntents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntentPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createIntent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewIntent"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Intent"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    checkIntentExamples: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntentExamples"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlikeExample"][];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getIntent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Intent"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deleteIntent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeIntent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntentChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Intent"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    restoreIntent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Intent"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listDuplicates: {
        parameters: {
            query?: {
                noun?: string;
                band?: "sure" | "maybe";
                status?: "open" | "dismissed";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicatePage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listSimilar: {
        parameters: {
            query?: {
                noun?: string;
                name?: string;
                email?: string;
                phone?: string;
                domain?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarFound"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getDuplicateScan: {
        parameters: {
            query?: {
                noun?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scan"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    scanForDuplicates: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ScanOrder"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scan"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    dismissDuplicate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                duplicateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Duplicate"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    reopenDuplicate: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                duplicateId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Duplicate"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    previewMerge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeOrder"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreview"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    mergeRecords: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeOrder"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listCampaigns: {
        parameters: {
            query?: {
                status?: components["schemas"]["CampaignStatus"];
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    createCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCampaign"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getCampaign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    deleteCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    changeCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    duplicateCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    checkCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Check"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    testCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestSend"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Test"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    launchCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Launch"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    pauseCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    resumeCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    cancelCampaign: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    getCampaignRealtime: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Realtime"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listCampaignDeliveries: {
        parameters: {
            query?: {
                state?: components["schemas"]["State"] | "pending";
                reason?: string;
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    explainDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                campaignId: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Why"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    settleUncertain: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                campaignId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Decision"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decided"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listQueues: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Queue"][];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    listLetters: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    replayLetters: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Selection"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    discardLetters: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Selection"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    replayQueue: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Selection"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    discardQueue: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request answers the same for 24 hours. */
                "Idempotency-Key"?: string;
            };
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Selection"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settled"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
            422: components["responses"]["422"];
            503: components["responses"]["503"];
        };
    };
    tellOfProduct: {
        parameters: {
            query: {
                /** @description The id of the source, as in its `webhookUrl` */
                source: string;
            };
            header?: {
                /** @description The sender's own id of this event: it is kept once, however often it is sent */
                "webhook-id"?: string;
                /** @description When it was sent, in seconds since 1970 */
                "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 of the HMAC-SHA256 of `{id}.{timestamp}.{body}` with the secret */
                "webhook-signature"?: string;
                /** @description Shopify's signature, in place of the three of Standard Webhooks */
                "x-shopify-hmac-sha256"?: string;
                /** @description What happened, as Shopify says it */
                "x-shopify-topic"?: string;
                /** @description Shopify's id of the event */
                "x-shopify-webhook-id"?: string;
                /** @description When it happened, as Shopify says it */
                "x-shopify-triggered-at"?: string;
                /** @description WooCommerce's signature, in place of the three of Standard Webhooks */
                "x-wc-webhook-signature"?: string;
                /** @description What happened, as WooCommerce says it */
                "x-wc-webhook-topic"?: string;
                /** @description WooCommerce's id of the delivery */
                "x-wc-webhook-delivery-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "product.deleted",
                 *       "data": {
                 *         "sku": "LAMP-1",
                 *         "version": 2,
                 *         "updatedAt": "2026-01-05T10:00:00Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ProductWritten"] | components["schemas"]["ProductGone"];
            };
        };
        responses: {
            /** @description WooCommerce's first, unsigned question is answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        status: "ok";
                    };
                };
            };
            /** @description Kept, or known already */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["400"];
            /** @description The endpoint is unknown, or signature or time (five minutes either way) is not right; nothing is kept */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more than 1 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    takeMail: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
            };
            header: {
                /** @description The sender's own id of this event: it is kept once, however often it is sent */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970 */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of the HMAC-SHA256 of `{id}.{timestamp}.{body}` with the secret */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "messageId": "<1@example.com>",
                 *       "from": {
                 *         "email": "ana@example.com",
                 *         "name": "Ana Ruiz"
                 *       },
                 *       "to": [
                 *         {
                 *           "email": "shop@example.com"
                 *         }
                 *       ],
                 *       "subject": "The jug",
                 *       "text": "Do you have the jug in blue?",
                 *       "date": "2026-01-05T10:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["IncomingMail"];
                "message/rfc822": string;
            };
        };
        responses: {
            /** @description Kept, or known already */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["400"];
            /** @description The endpoint is unknown, or signature or time (five minutes either way) is not right; nothing is kept */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more than 5 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is neither JSON nor a mail */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    tellSimulatorReceipts: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
            };
            header: {
                /** @description The sender's own id of this event: it is kept once, however often it is sent */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970 */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of the HMAC-SHA256 of `{id}.{timestamp}.{body}` with the secret */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "receipts": [
                 *         {
                 *           "messageId": "one-of-ours",
                 *           "status": "delivered",
                 *           "at": "2026-01-05T10:00:00Z"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReceiptsIn"];
            };
        };
        responses: {
            /** @description Kept, or known already */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Taken"];
                };
            };
            400: components["responses"]["400"];
            /** @description The endpoint is unknown, or signature or time (five minutes either way) is not right; nothing is kept */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no simulator here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more than 1 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    tellEmailReceipts: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
            };
            header: {
                /** @description The sender's own id of this event: it is kept once, however often it is sent */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970 */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of the HMAC-SHA256 of `{id}.{timestamp}.{body}` with the secret */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "receipts": [
                 *         {
                 *           "messageId": "one-of-ours",
                 *           "status": "delivered",
                 *           "at": "2026-01-05T10:00:00Z"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReceiptsIn"];
            };
        };
        responses: {
            /** @description Kept, or known already */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Taken"];
                };
            };
            400: components["responses"]["400"];
            /** @description The endpoint is unknown, or signature or time (five minutes either way) is not right; nothing is kept */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more than 1 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    tellSmsReceipts: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
            };
            header: {
                /** @description The sender's own id of this event: it is kept once, however often it is sent */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970 */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of the HMAC-SHA256 of `{id}.{timestamp}.{body}` with the secret */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "receipts": [
                 *         {
                 *           "messageId": "one-of-ours",
                 *           "status": "delivered",
                 *           "at": "2026-01-05T10:00:00Z"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReceiptsIn"];
            };
        };
        responses: {
            /** @description Kept, or known already */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Taken"];
                };
            };
            400: components["responses"]["400"];
            /** @description The endpoint is unknown, or signature or time (five minutes either way) is not right; nothing is kept */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more than 1 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    tellWhatsappReceipts: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
            };
            header: {
                /** @description The sender's own id of this event: it is kept once, however often it is sent */
                "webhook-id": string;
                /** @description When it was sent, in seconds since 1970 */
                "webhook-timestamp": string;
                /** @description `v1,` and the base64 of the HMAC-SHA256 of `{id}.{timestamp}.{body}` with the secret */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "receipts": [
                 *         {
                 *           "messageId": "one-of-ours",
                 *           "status": "delivered",
                 *           "at": "2026-01-05T10:00:00Z"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReceiptsIn"];
            };
        };
        responses: {
            /** @description Kept, or known already */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Taken"];
                };
            };
            400: components["responses"]["400"];
            /** @description The endpoint is unknown, or signature or time (five minutes either way) is not right; nothing is kept */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more than 1 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    tellTwilioReceipt: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
                /** @description Our id of the message */
                message: string;
            };
            header: {
                /** @description The base64 of Twilio's HMAC-SHA1 of the address and the form */
                "x-twilio-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "MessageSid": "SM1",
                 *       "MessageStatus": "delivered"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    [key: string]: string;
                };
            };
        };
        responses: {
            /** @description Kept, or known already */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Taken"];
                };
            };
            400: components["responses"]["400"];
            /** @description The endpoint is unknown, or signature or time (five minutes either way) is not right; nothing is kept */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more than 1 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    askMeta: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
                /** @description The channel's secret */
                "hub.verify_token": string;
                /** @description What we shall answer: letters and digits */
                "hub.challenge": string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The challenge */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            401: components["responses"]["401"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    tellMetaReceipts: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
            };
            header: {
                /** @description `sha256=` and Meta's HMAC-SHA256 of the body */
                "x-hub-signature-256": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "object": "whatsapp_business_account",
                 *       "entry": []
                 *     }
                 */
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Kept, or known already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Taken"];
                };
            };
            400: components["responses"]["400"];
            /** @description The endpoint is unknown, or signature or time (five minutes either way) is not right; nothing is kept */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more than 3 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    askWhatsApp: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
                /** @description The channel's secret */
                "hub.verify_token": string;
                /** @description What we shall answer: letters and digits */
                "hub.challenge": string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The challenge */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            401: components["responses"]["401"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    takeWhatsApp: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
            };
            header: {
                /** @description `sha256=` and Meta's HMAC-SHA256 of the body */
                "x-hub-signature-256": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "object": "whatsapp_business_account",
                 *       "entry": []
                 *     }
                 */
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Kept, or known already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Taken"];
                };
            };
            400: components["responses"]["400"];
            /** @description The endpoint is unknown, or signature or time (five minutes either way) is not right; nothing is kept */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more than 3 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    askMessenger: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
                /** @description The channel's secret */
                "hub.verify_token": string;
                /** @description What we shall answer: letters and digits */
                "hub.challenge": string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The challenge */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            401: components["responses"]["401"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    takeMessenger: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
            };
            header: {
                /** @description `sha256=` and Meta's HMAC-SHA256 of the body */
                "x-hub-signature-256": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "object": "page",
                 *       "entry": []
                 *     }
                 */
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Kept, or known already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Taken"];
                };
            };
            400: components["responses"]["400"];
            /** @description The endpoint is unknown, or signature or time (five minutes either way) is not right; nothing is kept */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more than 3 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    takeSms: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
            };
            header: {
                /** @description The base64 of Twilio's HMAC-SHA1 of the address and the form */
                "x-twilio-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "MessageSid": "SM1",
                 *       "From": "+351911111111",
                 *       "To": "+351912345678",
                 *       "Body": "Is the jug back?"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    [key: string]: string;
                };
            };
        };
        responses: {
            /** @description Kept, or known already */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/xml": string;
                };
            };
            400: components["responses"]["400"];
            /** @description The endpoint is unknown, or signature or time (five minutes either way) is not right; nothing is kept */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more than 3 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    tellSesReceipt: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "Type": "Notification",
                 *       "MessageId": "1",
                 *       "TopicArn": "arn:aws:sns:eu-west-1:123456789012:receipts"
                 *     }
                 */
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Kept, or known already */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Taken"];
                };
            };
            400: components["responses"]["400"];
            /** @description The endpoint is unknown, or signature or time (five minutes either way) is not right; nothing is kept */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body has more than 1 MB */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    lookAtChat: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the chat looks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatSettings"];
                };
            };
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    beginChat: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "language": "de",
                 *       "page": "https://shop.example.com/jugs"
                 *     }
                 */
                "application/json": components["schemas"]["NewVisitor"];
            };
        };
        responses: {
            /** @description A visitor begins */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["400"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    leaveChat: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A visitor ends the chat */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    mayAskChat: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It may */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    introduceVisitor: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Ana",
                 *       "email": "ana@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["Introduction"];
            };
        };
        responses: {
            /** @description A visitor says who they are */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    readChat: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the visitor may see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lines"];
                };
            };
            /** @description Nothing new */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    writeInChat: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "8c1f2d3e-0000-4000-8000-000000000001",
                 *       "text": "Is the blue jug back?"
                 *     }
                 */
                "application/json": components["schemas"]["NewLine"];
            };
        };
        responses: {
            /** @description A visitor writes */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Kept"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    mayAskMessages: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It may */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    seeInChat: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "msg_1"
                 *       ],
                 *       "read": true
                 *     }
                 */
                "application/json": components["schemas"]["Seen"];
            };
        };
        responses: {
            /** @description Messages of the shop arrived, or were read */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Kept"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
    mayAskSeen: {
        parameters: {
            query: {
                /** @description The id of the channel, as in its `webhookUrl` */
                channel: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It may */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            503: components["responses"]["503"];
        };
    };
}
