{#
  A sentence ends at . ! ? or …, with the quotation marks and brackets that close there, when a space and something that can
  open a sentence follow. The space after an abbreviation is hidden beforehand, one character for one, so that offsets hold.
#}
with paragraphs as (

    select * from {{ ref('stg_paragraphs') }}

),

datelines_parted as (

    {# "WASHINGTON (Reuters) - ", "ALGER, 12 mai (APS) – ": the blank after it becomes the end of a sentence of its own #}
    select
        * exclude (dateline_length),
        dateline_length > 0 as has_dateline,
        if(
            dateline_length > 0,
            left(paragraph_text, dateline_length - 1) || chr(30) || substr(paragraph_text, dateline_length + 1),
            paragraph_text
        ) as parted_text,
    from (
        select
            *,
            {# only the first characters are looked at: a pattern with repetitions is slow on a whole article #}
            length(regexp_extract(left(paragraph_text, 90), '^(?:{{ lexicon_pattern("lex_boilerplate", "dateline") }}) ')) as dateline_length,
        from paragraphs
    )

),

abbreviations_hidden as (

    select
        *,
        regexp_replace(
            regexp_replace(
                parted_text, '\b({{ lexicon_pattern("lex_abbreviations", "before_name") }})\. ', '\1.' || chr(31), 'g'
            ),
            '\b({{ lexicon_pattern("lex_abbreviations", "before_number") }})\. (\d)', '\1.' || chr(31) || '\2', 'g'
        ) as guarded,
    from datelines_parted

),

split as (

    select
        * exclude (paragraph_text, parted_text, guarded),
        string_split(
            regexp_replace(
                guarded, '([.!?…](?: ?[»”’)\]]|"|\.)*) ([\p{Lu}\d«"“‘(\[–—])', '\1' || chr(30) || '\2', 'g'
            ),
            chr(30)
        ) as pieces,
        unnest(pieces) as piece,
        generate_subscripts(pieces, 1) as piece_no,
    from abbreviations_hidden

),

placed as (

    select
        * exclude (pieces),
        paragraph_start + coalesce(sum(length(piece) + 1) over earlier_pieces, 0) as piece_start,
    from split
    window earlier_pieces as (
        partition by document_key, paragraph_no
        order by piece_no rows between unbounded preceding and 1 preceding
    )

),

numbered as (

    select
        document_key,
        row_number() over (partition by document_key order by paragraph_no, piece_no)::integer as sentence_no,
        paragraph_no,
        language,
        case
            when section = 'body' and has_dateline and piece_no = 1 then 'dateline'
            when section = 'body' and not regexp_matches(piece, '[.!?…][»”"]?\s*$')
                and {{ matches_lexicon('left(trim(piece), 60)', 'lex_boilerplate', 'read_also') }} then 'read_also'
            else section
        end as section,
        (piece_start + length(piece) - length(ltrim(piece)))::integer as sentence_start,
        replace(trim(piece), chr(31), ' ') as sentence_text,
    from placed
    where trim(piece) != ''

),

final as (

    select
        *,
        (sentence_start + length(sentence_text))::integer as sentence_end,
    from numbered

)

select * from final
