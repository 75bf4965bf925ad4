{{ config(materialized='view') }}
{#
  Paragraphs made ready for being cut into sentences, one character for one, so that offsets hold: the blank after a
  dateline becomes the end of a sentence of its own, the blank after an abbreviation is hidden, and so is the one between
  a quoted question and who asks it: "“Is it a plan?” Nora Exemple said on Monday."
#}
with paragraphs as (

    select * from {{ ref('stg_paragraphs') }}

),

datelines as (

    {# "WASHINGTON (Reuters) - ", "ALGER, 12 mai (APS) – " #}
    select
        document_key,
        paragraph_no,
        paragraph_text,
        {#
          Patterns with repetitions are slow: only the first characters are looked at, and where none of the marks with
          which a dateline ends is among them, not even those.
        #}
        left(paragraph_text, 90) as opening,
        case
            when regexp_matches(opening, '[–—:-] |[)/][.]? ')
                then length(
                    regexp_extract(opening, '^(?:{{ lexicon_pattern("lex_boilerplate", "dateline") }}) ')
                )
            else 0
        end as dateline_length,
    from paragraphs

),

datelines_parted as (

    select
        document_key,
        paragraph_no,
        dateline_length > 0 as has_dateline,
        case
            when dateline_length > 0
                {# "ASTANA. May 6. 2024. KAZINFORM -" #}
                then replace(left(paragraph_text, dateline_length - 1), '. ', '.' || chr(31))
                || chr(30) || substr(paragraph_text, dateline_length + 1)
            else paragraph_text
        end as parted_text,
    from datelines

),

abbreviations_hidden as (

    select
        document_key,
        paragraph_no,
        has_dateline,
        regexp_replace(
            regexp_replace(
                parted_text, '\b({{ lexicon_pattern("lex_abbreviations", "before_name") }})\. ', '\1.' || chr(31), 'g'
            ),
            '\b({{ lexicon_pattern("lex_abbreviations", "before_number") }})\. (\d)', '\1.' || chr(31) || '\2', 'g'
        ) as guarded_text,
    from datelines_parted

),

tags_tied as (

    select
        * replace (
            case
                when regexp_matches(guarded_text, '[?!][”"] \p{Lu}')
                    then regexp_replace(
                        guarded_text,
                        '([?!][”"]) ({{ lexicon_pattern("lex_boilerplate", "question_tag") }})',
                        '\1' || chr(31) || '\2', 'g'
                    )
                else guarded_text
            end as guarded_text
        ),
    from abbreviations_hidden

)

select * from tags_tied
