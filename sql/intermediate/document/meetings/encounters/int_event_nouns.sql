{# Nouns of encounters with what can make one encounter of them: the verb that governs them, and their number. #}
with event_nouns as (

    select nouns.* replace (coalesce(body_kind, kind) as kind, coalesce(body_format, concept) as concept),
    from {{ ref('int_event_noun_groups') }} as nouns
    left join {{ ref('int_body_sessions') }} using (document_key, sentence_no, token_no)
    anti join (select document_key, sentence_no, body_no as token_no, from {{ ref('int_body_sessions') }}) as bodies
        using (document_key, sentence_no, token_no)

),

marks as (

    select document_key, sentence_no, linkers, subordinators, language, words,
    from {{ ref('int_sentence_marks') }}
    inner join {{ ref('int_sentences_tokenized') }} using (document_key, sentence_no)

),

nouns as (

    select event_nouns.*, marks.subordinators, from event_nouns left join marks using (document_key, sentence_no)

),

firsts as (

    select language, list(phrase) as words,
    from {{ ref('lex_adjacent_words') }}
    where kind in ('beginning', 'sequel')
    group by language

),

ordinals as (

    select document_key, sentence_no, token_no, token_end, try_cast(concept as integer) as ordinal,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'ordinal'

),

governed as (

    select
        nouns.* exclude (subordinators), governors.verb_kind, governors.verb_form, governors.tense, governors.verb_no,
    from nouns
    left join {{ ref('int_event_governors') }} as governors
        on nouns.document_key = governors.document_key
        and nouns.sentence_no = governors.sentence_no
        {# "will resume flights after the meeting": what goes on is said at once #}
        and nouns.token_no - governors.token_end between 0 and if(governors.goes_on, 4, 15)
        {# "asked them to open the market when meeting Y": another clause #}
        and {{ count_between('nouns.subordinators', 'governors.token_end', 'nouns.token_no') }} = 0
    qualify row_number() over (
        partition by nouns.document_key, nouns.sentence_no, nouns.token_no
        {# "began a visit" pays it, "began talks" holds them #}
        order by
            governors.verb_no desc,
            (governors.verb_kind in ('pay', 'visit')) != (nouns.concept = 'visit'),
            governors.verb_form,
            governors.verb_kind,
            governors.tense
    ) = 1

),

numbered as (

    {# "the inaugural China-Kazakhstan Strategic Dialogue": names may stand between, nothing else #}
    select governed.*,
        {# "their first meeting since May", "le premier sommet après la crise" has no number #}
        if(ordinal = 1 and list_contains(firsts.words, marks.words[governed.token_end]), null, ordinal) as ordinal,
    from governed
    left join marks using (document_key, sentence_no)
    left join firsts on marks.language = firsts.language
    left join ordinals
        on governed.document_key = ordinals.document_key
        and governed.sentence_no = ordinals.sentence_no
        and governed.token_no - ordinals.token_end between 0 and 8
        and {{ count_between('marks.linkers', 'ordinals.token_end', 'governed.token_no') }} = 0
    qualify row_number() over (
        partition by governed.document_key, governed.sentence_no, governed.token_no
        order by ordinals.token_no desc, ordinals.ordinal
    ) = 1

)

select * from numbered
