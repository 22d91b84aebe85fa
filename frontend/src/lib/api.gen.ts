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
        /** The products that are sold now */
        get: operations["listProducts"];
        put?: never;
        post?: never;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The connected mailboxes */
        get: operations["listChannels"];
        put?: never;
        /** Connect a mailbox; its signing secret is shown this once */
        post: operations["createChannel"];
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
        /** One mailbox */
        get: operations["getChannel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the sender's name or the signature */
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
        /** Remember a person */
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
        delete?: never;
        options?: never;
        head?: never;
        /** Change a contact */
        patch: operations["changeContact"];
        trace?: never;
    };
    "/api/contacts/{contactId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened with a contact, newest first */
        get: operations["listContactTimeline"];
        put?: never;
        post?: never;
        delete?: never;
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
        /** Close, reopen or assign it, or mark it read (``{"unread": 0}``) */
        patch: operations["changeConversation"];
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
        /** Answer the customer; the mail goes out in the background, and drafts that wait here are dropped */
        post: operations["replyInConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks, the soonest due first */
        get: operations["listTasks"];
        put?: never;
        /** Make a task */
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
        delete?: never;
        options?: never;
        head?: never;
        /** Change a task, or complete it with `"status": "done"` */
        patch: operations["changeTask"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
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
            intent: components["schemas"]["Intent"] | null;
            /** Language */
            language: string;
            /** Version */
            version: number;
            /** Createdat */
            createdAt: string;
            /** Changedat */
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
            /** @default null */
            intent?: components["schemas"]["Intent"] | null;
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
         * Approval
         * @description Yes, and with which words if the draft was edited.
         */
        Approval: {
            /**
             * Text
             * @default null
             */
            text?: string | null;
        };
        /**
         * SourceOut
         * @description A catalogue row or an approved answer that a draft quotes.
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
         * @description A file that came with a message; *url* redirects to it and needs the access token.
         */
        Attachment: {
            /** Number */
            number: number;
            /** Name */
            name: string;
            /** Type */
            type: string;
            /** Size */
            size: number;
            /** Inline */
            inline: boolean;
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
            /** Expiresat */
            expiresAt: string;
        };
        /**
         * Channel
         * @description A channel. Mail for it is posted, signed, to *webhookUrl*, or dropped by SES under *dropPrefix*.
         */
        Channel: {
            /** Id */
            id: string;
            /**
             * Kind
             * @constant
             */
            kind: "email";
            /** Name */
            name: string;
            /** Address */
            address: string;
            /** Signature */
            signature: string;
            /** Webhookurl */
            webhookUrl: string;
            /** Dropprefix */
            dropPrefix: string;
            /** Previoussecretuntil */
            previousSecretUntil: string | null;
            /** Version */
            version: number;
            /** Createdat */
            createdAt: string;
            /** Changedat */
            changedAt: string;
        };
        /**
         * ChannelChange
         * @description What to change; *version* is the one that was read.
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
         * ChannelWithSecret
         * @description A channel and its signing secret (``whsec_…``, Standard Webhooks), shown this once.
         */
        ChannelWithSecret: {
            /** Id */
            id: string;
            /**
             * Kind
             * @constant
             */
            kind: "email";
            /** Name */
            name: string;
            /** Address */
            address: string;
            /** Signature */
            signature: string;
            /** Webhookurl */
            webhookUrl: string;
            /** Dropprefix */
            dropPrefix: string;
            /** Previoussecretuntil */
            previousSecretUntil: string | null;
            /** Version */
            version: number;
            /** Createdat */
            createdAt: string;
            /** Changedat */
            changedAt: string;
            /** Secret */
            secret: string;
        };
        /**
         * Contact
         * @description A contact.
         */
        Contact: {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Email */
            email: string | null;
            /** Phone */
            phone: string | null;
            /** City */
            city: string | null;
            /** Tags */
            tags: string[];
            /**
             * Lifecycle
             * @enum {string}
             */
            lifecycle: "lead" | "customer" | "partner" | "former";
            /** Version */
            version: number;
            /** Createdat */
            createdAt: string;
            /** Changedat */
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
         * @description What to change; *version* is the one that was read. A null clears a field that may be empty.
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
             * Phone
             * @default null
             */
            phone?: string | null;
            /**
             * City
             * @default null
             */
            city?: string | null;
            /**
             * Tags
             * @default null
             */
            tags?: string[] | null;
            /**
             * Lifecycle
             * @default null
             */
            lifecycle?: ("lead" | "customer" | "partner" | "former") | null;
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
         * Conversation
         * @description A conversation as the list shows it; *needsPerson* says why the assistant left it to one, until one answers.
         */
        Conversation: {
            /** Id */
            id: string;
            contact: components["schemas"]["ContactBrief"];
            /** Channelid */
            channelId: string;
            /** Subject */
            subject: string;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "waiting" | "closed";
            /** Assigneeid */
            assigneeId: string | null;
            /** Lastmessageat */
            lastMessageAt: string;
            /** Lastpreview */
            lastPreview: string;
            /**
             * Lastdirection
             * @enum {string}
             */
            lastDirection: "inbound" | "outbound";
            /** Needsperson */
            needsPerson: string | null;
            /** Unread */
            unread: number;
            /** Messagecount */
            messageCount: number;
            /** Version */
            version: number;
            /** Createdat */
            createdAt: string;
            /** Changedat */
            changedAt: string;
        };
        /**
         * ConversationChange
         * @description What to change; a null assignee is nobody. With *version* a stale change is refused.
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
        };
        /**
         * ConversationDetail
         * @description A conversation with its messages, oldest first, and what the assistant last suggested in it.
         */
        ConversationDetail: {
            /** Id */
            id: string;
            contact: components["schemas"]["ContactBrief"];
            /** Channelid */
            channelId: string;
            /** Subject */
            subject: string;
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "waiting" | "closed";
            /** Assigneeid */
            assigneeId: string | null;
            /** Lastmessageat */
            lastMessageAt: string;
            /** Lastpreview */
            lastPreview: string;
            /**
             * Lastdirection
             * @enum {string}
             */
            lastDirection: "inbound" | "outbound";
            /** Needsperson */
            needsPerson: string | null;
            /** Unread */
            unread: number;
            /** Messagecount */
            messageCount: number;
            /** Version */
            version: number;
            /** Createdat */
            createdAt: string;
            /** Changedat */
            changedAt: string;
            /** Messages */
            messages: components["schemas"]["Message"][];
            suggestion: components["schemas"]["Suggestion"] | null;
        };
        /** Page[ConversationOut] */
        ConversationPage: {
            /** Items */
            items: components["schemas"]["Conversation"][];
            /** Total */
            total: number;
            /**
             * Nextcursor
             * @default null
             */
            nextCursor?: string | null;
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
            /** Createdat */
            createdAt: string;
        };
        /**
         * EnvelopeEvent
         * @description What happened to a decision later: ``approved``, ``rejected``.
         */
        EnvelopeEvent: {
            /** Kind */
            kind: string;
            /** At */
            at: string;
            /** By */
            by: string;
            /** Content */
            content: {
                [key: string]: unknown;
            };
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
         * Intent
         * @description What a customer of a product seller wants. ``other`` is none of them.
         * @enum {string}
         */
        Intent: "availability" | "price" | "product_advice" | "order_status" | "delivery" | "return_refund" | "damaged_item" | "complaint" | "invoice" | "account" | "wholesale" | "spam" | "other";
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
            /** Createdat */
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
         * Message
         * @description A message. *said* is its text without quoted history; *reason* says why an outbound one failed or waits.
         *
         *     *author* of an outbound one is a user's id or ``assistant``.
         */
        Message: {
            /** Id */
            id: string;
            /** Conversationid */
            conversationId: string;
            /** Channelid */
            channelId: string;
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
            status: "received" | "queued" | "sending" | "sent" | "failed" | "uncertain";
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
            /** Sentat */
            sentAt: string;
            /** Version */
            version: number;
            /** Createdat */
            createdAt: string;
            /** Changedat */
            changedAt: string;
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
            /** @default null */
            intent?: components["schemas"]["Intent"] | null;
            /**
             * Language
             * @default en
             */
            language?: string;
        };
        /**
         * NewChannel
         * @description A mailbox to connect. *name* is what customers see as the sender; the address itself when it is left out.
         */
        NewChannel: {
            /**
             * Kind
             * @default email
             * @constant
             */
            kind?: "email";
            /**
             * Address
             * @example ana@example.com
             */
            address: string;
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
        };
        /**
         * NewContact
         * @description A person to remember; at least a name or an address.
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
            /**
             * Phone
             * @default null
             */
            phone?: string | null;
            /**
             * City
             * @default null
             */
            city?: string | null;
            /** Tags */
            tags?: string[];
            /**
             * Lifecycle
             * @default lead
             * @enum {string}
             */
            lifecycle?: "lead" | "customer" | "partner" | "former";
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
         * NewReply
         * @description Words for the customer.
         */
        NewReply: {
            /** Text */
            text: string;
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
            kind?: "follow_up" | "reply" | "escalation" | "order_status" | "support" | "sales" | "call" | "other";
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
             * Conversationid
             * @default null
             */
            conversationId?: string | null;
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
        };
        /**
         * Product
         * @description A product as its source last told it. *price* is a decimal number in *currency*; *version* is the source's.
         */
        Product: {
            /** Id */
            id: string;
            /** Sourceid */
            sourceId: string;
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
            /** Createdat */
            createdAt: string;
            /** Changedat */
            changedAt: string;
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
            /** Createdat */
            createdAt: string;
            /** Changedat */
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
            /** Createdat */
            createdAt: string;
            /** Changedat */
            changedAt: string;
            /** Organisation */
            organisation: string;
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
         * Refreshed
         * @description A new access token.
         */
        Refreshed: {
            /** Accesstoken */
            accessToken: string;
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
         * Role
         * @description What a user is in their tenant. Each role may all that the one below it may.
         * @enum {string}
         */
        Role: "admin" | "manager" | "rep";
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
         * SignedIn
         * @description A sign-in: the access token for ``Authorization: Bearer``; the refresh token is in the cookie.
         */
        SignedIn: {
            /** Accesstoken */
            accessToken: string;
            user: components["schemas"]["Profile"];
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
            /** Createdat */
            createdAt: string;
            /** Changedat */
            changedAt: string;
            /** Secret */
            secret: string;
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
            intent: components["schemas"]["Intent"];
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
            /** Version */
            version: number;
            /** Createdat */
            createdAt: string;
            /** Changedat */
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
         * Task
         * @description A task.
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
            /** Dueat */
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
            /** Assigneeid */
            assigneeId: string | null;
            /** Team */
            team: string | null;
            /** Contactid */
            contactId: string | null;
            /** Conversationid */
            conversationId: string | null;
            /** Suggestionid */
            suggestionId: string | null;
            /** Completedat */
            completedAt: string | null;
            /** Completedby */
            completedBy: string | null;
            /** Version */
            version: number;
            /** Createdat */
            createdAt: string;
            /** Changedat */
            changedAt: string;
        };
        /**
         * TaskChange
         * @description What to change of a task; *version* is the one that was read.
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
             * Status
             * @default null
             */
            status?: ("open" | "done") | null;
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
         * TimelineEntry
         * @description Something that happened with a contact. *data* is the thing itself, as its own resource shows it.
         */
        TimelineEntry: {
            /**
             * Type
             * @enum {string}
             */
            type: "conversation" | "message" | "suggestion" | "task";
            /** Id */
            id: string;
            /** At */
            at: string;
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
            /** Createdat */
            createdAt: string;
            /** Changedat */
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
                source?: string;
                inStock?: boolean;
                sort?: "title" | "-title" | "price" | "-price" | "stock" | "-stock" | "changedAt" | "-changedAt";
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
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
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
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "address": "ana@example.com"
                 *     }
                 */
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
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            415: components["responses"]["415"];
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
    listContacts: {
        parameters: {
            query?: {
                q?: string;
                sort?: "name" | "-name" | "createdAt" | "-createdAt" | "changedAt" | "-changedAt";
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
    listContactTimeline: {
        parameters: {
            query?: {
                type?: "conversation" | "message" | "suggestion" | "task";
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
    listConversations: {
        parameters: {
            query?: {
                status?: "open" | "waiting" | "closed";
                channel?: string;
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
                    "application/json": components["schemas"]["ConversationPage"];
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
        requestBody: {
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
    listSuggestions: {
        parameters: {
            query?: {
                status?: "sent" | "waiting" | "escalated" | "approved" | "rejected" | "logged";
                conversationId?: string;
                intent?: components["schemas"]["Intent"];
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
    listAnswers: {
        parameters: {
            query?: {
                intent?: components["schemas"]["Intent"];
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
    listTasks: {
        parameters: {
            query?: {
                status?: "open" | "done";
                assigneeId?: string;
                team?: string;
                conversationId?: string;
                contactId?: string;
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
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
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
            503: components["responses"]["503"];
        };
    };
}
