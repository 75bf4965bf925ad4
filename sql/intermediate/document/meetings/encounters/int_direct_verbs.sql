{# Verbs that tell of an encounter where a person in office is their object: "see", "host", "appeler", "speak to". #}
with helpers as (

    select document_key, sentence_no, token_end,
    from {{ ref('int_infinitive_helpers') }}
    union all
    {# "after seeing Y" #}
    select document_key, sentence_no, token_end,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind = 'occasion' and concept in ('apart', 'ahead')

),

phrases as (

    select document_key, sentence_no, token_no, token_end, language, phrase, kind, concept, detail, tense,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax'

),

event_words as (

    select document_key, sentence_no, unnest(range(token_no, token_end))::integer as token_no, {# "par téléphone" #}
    from {{ ref('int_event_nouns') }}

),

subjects as (

    select document_key, sentence_no, token_end as subject_end,
    from {{ ref('int_encounter_actors') }}
    where actor_kind is not null and not is_oblique and not is_possessive

),

verbs as (

    select
        phrases.document_key,
        phrases.sentence_no,
        phrases.token_no,
        phrases.token_end,
        split_part(phrases.concept, '.', 1) as verb_kind,
        if(verb_kind = 'meet_person', 'meeting', 'phone_call') as format,
        min(phrases.detail) as verb_form,
        max(phrases.tense) as tense,
        {# "hosted him" #}
        count(hosts.phrase) > 0 as is_hosting,
        count(pronouns.phrase) > 0 as is_of_something,
    from phrases
    anti join {{ ref('int_words_of_mentions') }} using (document_key, sentence_no, token_no)
    anti join {{ ref('int_verbs_as_nouns') }} using (document_key, sentence_no, token_no)
    anti join event_words using (document_key, sentence_no, token_no)
    anti join {{ ref('int_press_encounters') }} using (document_key, sentence_no, token_no)
    {# "a so-called judge", "soft-spoken": nobody is told of before them, or they are the end of a word #}
    semi join subjects
        on phrases.document_key = subjects.document_key
        and phrases.sentence_no = subjects.sentence_no
        and (phrases.token_no - subjects.subject_end between 0 and 10 or phrases.token_no = 1)
    inner join {{ ref('int_sentences_tokenized') }} as sentences
        on phrases.document_key = sentences.document_key
        and phrases.sentence_no = sentences.sentence_no
        and not starts_with(sentences.pieces[phrases.token_no], '-')
    left join {{ ref('lex_adjacent_words') }} as pronouns
        on phrases.language = pronouns.language
        and pronouns.kind = 'partitive'
        and list_contains(sentences.words[phrases.token_no - 2:phrases.token_no - 1], pronouns.phrase)
    left join {{ ref('lex_adjacent_words') }} as hosts
        on phrases.language = hosts.language
        and phrases.phrase = hosts.phrase
        and hosts.kind = 'host_verb'
    left join helpers
        on phrases.document_key = helpers.document_key
        and phrases.sentence_no = helpers.sentence_no
        and phrases.token_no - helpers.token_end between 0 and 2
    where
        phrases.kind = 'verb'
        and phrases.concept in ('meet_person.meeting', 'call.phone_call', 'speak.phone_call')
        and (
            phrases.detail in ('finite', 'participle_past')
            or (helpers.token_end is not null and (phrases.detail = 'infinitive' or verb_kind = 'meet_person'))
            {# "Welcoming Y, X said" #}
            or (phrases.token_no = 1 and phrases.detail = 'participle_present' and verb_kind = 'meet_person')
        )
    group by all

)

select * from verbs
