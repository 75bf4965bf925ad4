{#
  Verbs that tell of an encounter only where a person in office is their object and nothing is said of him: "will see
  her counterpart", "spoke to the president" are, "saw the minister leave", "called the minister a friend" are not.
#}
with verbs as (

    select * from {{ ref('int_direct_verbs') }}

),

phrases as (

    {# few sentences have such a verb; the phrases are read three times #}
    select document_key, sentence_no, token_no, token_end, kind, concept, detail,
    from {{ ref('int_phrases_located') }}
    semi join verbs using (document_key, sentence_no)
    where layer = 'syntax'

),

told_by_nouns as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_event_nouns') }}
    where concept not in ('phone_call', 'video_call')

),

objects as (

    {# days and adverbs may stand before the object; whom one spoke with has a preposition #}
    select verbs.*, actors.token_no as object_no, actors.token_end as object_end,
    from verbs
    inner join {{ ref('int_actors') }} as actors
        on verbs.document_key = actors.document_key
        and verbs.sentence_no = actors.sentence_no
        and actors.actor_kind = 'person'
        {# "welcomed his guest": whom the text has told of before; so is whom "hosted him" means #}
        and (
            actors.person_key is not null or actors.role != 'guest' or len(actors.country_codes) > 0
            or (actors.pronoun = 'singular' and actors.token_no = verbs.token_end and verbs.is_hosting)
        )
        and not actors.is_possessive and actors.token_no - verbs.token_end between 0 and 4
    left join phrases as prepositions
        on actors.document_key = prepositions.document_key
        and actors.sentence_no = prepositions.sentence_no
        and prepositions.concept in ('with', if(verbs.is_of_something, 'with', 'to')) {# "lui en parlera" #}
        and actors.token_no in (prepositions.token_no, prepositions.token_end)
    left join told_by_nouns as nouns
        on verbs.document_key = nouns.document_key
        and verbs.sentence_no = nouns.sentence_no
        and nouns.token_no between verbs.token_end and actors.token_no {# "spoke of talks with Y" #}
    where
        (verbs.verb_kind != 'speak' or prepositions.token_no is not null)
        and (verbs.verb_kind = 'speak' or not actors.is_oblique or verbs.verb_form = 'participle_present')
        and nouns.token_no is null

),

followed as (

    {# what follows the object is the end of it, a place, a day or a reason #}
    select distinct objects.* exclude (object_no, object_end, is_hosting, is_of_something),
    from objects
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    left join phrases as nexts
        on objects.document_key = nexts.document_key
        and objects.sentence_no = nexts.sentence_no
        and objects.object_end = nexts.token_no
    left join phrases as afters
        on nexts.document_key = afters.document_key
        and nexts.sentence_no = afters.sentence_no
        and nexts.token_end = afters.token_no
        and nexts.concept = 'to'
    where
        objects.verb_kind = 'speak'
        or objects.object_end > len(sentences.words)
        or (
            nexts.kind in ('punctuation', 'preposition', 'weekday', 'month', 'relative', 'bracket')
            and nexts.concept is distinct from 'to'
        )
        or nexts.kind like 'relative_%'
        or nexts.concept in ('and', 'that')
        {# "called the minister to congratulate her", "à Oslo"; "appelle le procureur à enquêter" asks him to #}
        or afters.kind in ('city', 'country_name', 'country_short')
        or (sentences.language = 'en' and afters.concept like 'speech.%' and afters.detail = 'infinitive')

)

select * from followed
