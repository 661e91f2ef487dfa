-- The case files: what happened is only ever added to; what follows from it can be thrown away.

CREATE SCHEMA casefile;

CREATE TABLE casefile.migrations (
    name       text PRIMARY KEY,
    digest     bytea NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Where each case stands: the one row two officials can contend for.
CREATE TABLE casefile.cases (
    id          uuid PRIMARY KEY,
    reference   text NOT NULL UNIQUE,
    opened_at   timestamptz NOT NULL,
    position    integer NOT NULL,
    head        bytea NOT NULL CHECK (octet_length(head) = 32),
    recorded_at timestamptz NOT NULL,
    stored_at   timestamptz NOT NULL
);

-- What happened, in order, each row chained to the one before (paluu.casefile.chain says how).
-- The salt keeps a digest from giving away a short payload that was lawfully erased.
CREATE TABLE casefile.events (
    sequence         bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    case_id          uuid NOT NULL REFERENCES casefile.cases (id),
    position         integer NOT NULL CHECK (position > 0),
    event_id         uuid NOT NULL UNIQUE,
    type             text NOT NULL,
    version          integer NOT NULL CHECK (version > 0),
    effective        date NOT NULL,
    recorded_at      timestamptz NOT NULL,
    stored_at        timestamptz NOT NULL,
    actor            text NOT NULL,
    corrects         uuid,
    payload          bytea NOT NULL,
    salt             bytea NOT NULL,
    payload_digest   bytea NOT NULL,
    documents_digest bytea,
    hash             bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (case_id, position),
    UNIQUE (case_id, event_id),
    FOREIGN KEY (case_id, corrects) REFERENCES casefile.events (case_id, event_id),
    CONSTRAINT digest_of_the_payload CHECK (payload_digest = sha256(salt || payload)),
    CONSTRAINT not_learned_in_the_future CHECK (recorded_at <= stored_at)
);

CREATE TABLE casefile.documents (
    event_id   uuid NOT NULL REFERENCES casefile.events (event_id),
    name       text NOT NULL,
    media_type text NOT NULL,
    body       bytea NOT NULL,
    salt       bytea NOT NULL,
    digest     bytea NOT NULL,
    PRIMARY KEY (event_id, name),
    CONSTRAINT digest_of_the_body CHECK (digest = sha256(salt || body))
);

-- The register: a row for every opening (case_position 0, with the reference) and every append,
-- in lanes that each run a chain of their own, so that writers on different cases rarely meet.
-- It refers to no other table: it must outlive a case that somebody deletes.
CREATE TABLE casefile.heads (
    lane          smallint NOT NULL CHECK (lane >= 0),
    position      bigint NOT NULL CHECK (position > 0),
    case_id       uuid NOT NULL,
    reference     text CHECK ((reference IS NULL) = (case_position > 0)),
    case_position integer NOT NULL CHECK (case_position >= 0),
    case_head     bytea NOT NULL CHECK (octet_length(case_head) = 32),
    hash          bytea NOT NULL CHECK (octet_length(hash) = 32),
    PRIMARY KEY (lane, position)
);
CREATE UNIQUE INDEX heads_of_a_case ON casefile.heads (case_id, case_position);

-- What was asked, so that asking again gives the same answer.
CREATE TABLE casefile.commands (
    key      text PRIMARY KEY,
    digest   bytea NOT NULL,
    case_id  uuid NOT NULL REFERENCES casefile.cases (id),
    first    integer NOT NULL,
    position integer NOT NULL,
    head     bytea NOT NULL,
    asked_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- What has to leave the house once the event is recorded.
CREATE TABLE casefile.outbox (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id      uuid NOT NULL REFERENCES casefile.events (event_id),
    kind          text NOT NULL,
    body          jsonb NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    attempts      integer NOT NULL DEFAULT 0,
    claimed_until timestamptz,
    done_at       timestamptz
);
CREATE INDEX outbox_waiting ON casefile.outbox (id) WHERE done_at IS NULL;

-- What follows from the events today: disposable, rebuilt at will.
CREATE TABLE casefile.caseload (
    case_id     uuid PRIMARY KEY REFERENCES casefile.cases (id),
    reference   text NOT NULL,
    position    integer NOT NULL,
    title       text NOT NULL,
    stage       text NOT NULL,
    assigned_to text,
    closed      boolean NOT NULL,
    next_due    date,
    due_order   date NOT NULL GENERATED ALWAYS AS (coalesce(next_due, 'infinity')) STORED,
    body        jsonb NOT NULL
);
CREATE INDEX caseload_by_due ON casefile.caseload (closed, due_order, reference);
CREATE INDEX caseload_by_official
    ON casefile.caseload (assigned_to, closed, due_order, reference);

-- Append-only, for everyone, the owner included.
CREATE FUNCTION casefile.refuse() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    RAISE EXCEPTION 'casefile.% is append-only: % is refused', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'insufficient_privilege';
END $$;

DO $$
DECLARE name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['events', 'documents', 'heads', 'commands'] LOOP
        EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE
            ON casefile.%I FOR EACH STATEMENT EXECUTE FUNCTION casefile.refuse()', name);
    END LOOP;
END $$;
CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON casefile.cases
    FOR EACH STATEMENT EXECUTE FUNCTION casefile.refuse();

-- An event follows the one before it: no gap, no step back in time, stored by this clock, now.
CREATE FUNCTION casefile.follow_on() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
    before_recorded timestamptz;
    before_stored   timestamptz;
BEGIN
    IF NEW.position = 1 THEN
        -- The first event may have been learned before this case file was opened here.
        SELECT NEW.recorded_at, opened_at INTO before_recorded, before_stored
            FROM casefile.cases WHERE id = NEW.case_id;
    ELSE
        SELECT recorded_at, stored_at INTO before_recorded, before_stored
            FROM casefile.events WHERE case_id = NEW.case_id AND position = NEW.position - 1;
    END IF;
    IF before_stored IS NULL THEN
        RAISE EXCEPTION 'position % of the case leaves a gap', NEW.position
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.recorded_at < before_recorded THEN
        RAISE EXCEPTION 'recorded_at runs backwards at position %', NEW.position
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    -- When the clock has been set back, stored_at waits for it at the last instant given.
    IF NEW.stored_at < greatest(now(), before_stored)
       OR NEW.stored_at > greatest(clock_timestamp(), before_stored) THEN
        RAISE EXCEPTION 'stored_at is not the clock of the database at position %', NEW.position
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER follow_on BEFORE INSERT ON casefile.events
    FOR EACH ROW EXECUTE FUNCTION casefile.follow_on();

-- A case only moves forward, to an event that is there.
CREATE FUNCTION casefile.move_forward() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF (NEW.id, NEW.reference, NEW.opened_at) IS DISTINCT FROM (OLD.id, OLD.reference, OLD.opened_at)
       OR NEW.position <= OLD.position
       OR NOT EXISTS (SELECT FROM casefile.events e WHERE e.case_id = NEW.id
                      AND e.position = NEW.position AND e.hash = NEW.head) THEN
        RAISE EXCEPTION 'a case only moves forward, to a recorded event'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER move_forward BEFORE UPDATE ON casefile.cases
    FOR EACH ROW EXECUTE FUNCTION casefile.move_forward();

-- A lane of the register has no gap.
CREATE FUNCTION casefile.next_in_lane() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
    IF NEW.position > 1 AND NOT EXISTS (SELECT FROM casefile.heads h
            WHERE h.lane = NEW.lane AND h.position = NEW.position - 1) THEN
        RAISE EXCEPTION 'position % of lane % leaves a gap', NEW.position, NEW.lane
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER next_in_lane BEFORE INSERT ON casefile.heads
    FOR EACH ROW EXECUTE FUNCTION casefile.next_in_lane();

-- The role of the application: it may add, and change only what is disposable or moves forward.
DO $$
BEGIN
    CREATE ROLE paluu_app NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
    NULL; -- roles are shared by all databases of a server
END $$;
DO $$
BEGIN
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
       AND NOT pg_has_role(current_user, 'paluu_app', 'SET') THEN
        EXECUTE format('GRANT paluu_app TO %I', current_user);
    END IF;
    EXECUTE format('REVOKE CREATE, TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
END $$;
GRANT USAGE ON SCHEMA casefile TO paluu_app;
GRANT SELECT ON ALL TABLES IN SCHEMA casefile TO paluu_app;
GRANT INSERT ON casefile.cases, casefile.events, casefile.documents, casefile.heads,
    casefile.commands, casefile.outbox TO paluu_app;
GRANT UPDATE (position, head, recorded_at, stored_at) ON casefile.cases TO paluu_app;
GRANT UPDATE (attempts, claimed_until, done_at) ON casefile.outbox TO paluu_app;
GRANT INSERT, UPDATE, DELETE ON casefile.caseload TO paluu_app;
