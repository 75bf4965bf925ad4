{#
  A sentence ends at . ! ? or …, with the quotation marks and brackets that close there, when a space and something
  that can
  open a sentence follow. Datelines are parted and abbreviations hidden beforehand, in stg_paragraphs_guarded.
#}
with paragraphs as (

    select * from {{ ref('stg_paragraphs') }}

),

guarded as (

    select * from {{ ref('stg_paragraphs_guarded') }}

),

split as (

    select
        paragraphs.document_key,
        paragraphs.paragraph_no,
        paragraphs.paragraph_start,
        paragraphs.language,
        paragraphs.section,
        guarded.has_dateline,
        string_split(
            regexp_replace(
                guarded.guarded_text, '([.!?…](?: ?[»”’)\]]|"|\.)*) ([\p{Lu}\d«"“‘(\[–—])', '\1' || chr(30) || '\2', 'g'
            ),
            chr(30)
        ) as pieces,
        unnest(pieces) as piece,
        generate_subscripts(pieces, 1) as piece_no,
    from paragraphs
    inner join guarded using (document_key, paragraph_no)

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
            {# "(Newsline) … Mise à jour : vendredi 30 mai, 17 h": a sentence of its own beside others #}
            when section = 'body' and length(piece) <= 60
                and {{ matches_lexicon('trim(piece)', 'lex_boilerplate', 'update_line') }} then 'update_line'
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
