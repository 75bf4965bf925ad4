{#
  When a document was written, as an interval: what the file states, else where all its evidence agrees. Pieces of evidence are cut at
  each other's ends; a stretch of time counts when every piece allows it. Nothing is said when the pieces contradict each other.
#}
with documents as (

    select * from {{ ref('stg_documents') }}

),

evidence as (

    select * from {{ ref('int_date_evidence') }}

),

expressions as (

    select * from {{ ref('int_date_expressions') }}

),

sentences as (

    select * from {{ ref('stg_sentences') }}

),

cuts as (

    select document_key, valid_from as cut from evidence
    union
    select document_key, valid_to + 1 from evidence

),

stretches as (

    select
        document_key,
        cut as stretch_from,
        lead(cut) over (partition by document_key order by cut) - 1 as stretch_to,
    from cuts

),

pieces as (

    select document_key, count(distinct evidence) as piece_count
    from evidence
    group by document_key

),

allowed as (

    select
        stretches.document_key,
        stretches.stretch_from,
        stretches.stretch_to,
        bool_or(evidence.basis = 'tenure') as by_tenure,
    from stretches
    inner join evidence
        on stretches.document_key = evidence.document_key
        and stretches.stretch_from between evidence.valid_from and evidence.valid_to
    inner join pieces on stretches.document_key = pieces.document_key
    where stretches.stretch_to is not null
    group by stretches.document_key, stretches.stretch_from, stretches.stretch_to, pieces.piece_count
    having count(distinct evidence.evidence) = pieces.piece_count

),

bounded as (

    select
        document_key,
        nullif(min(stretch_from), date '1900-01-01') as allowed_from,
        nullif(max(stretch_to), date '2100-01-01') as allowed_to,
        if(bool_or(by_tenure), 'tenure', 'anniversary') as basis,
    from allowed
    group by document_key

),

update_lines as (

    {# "Dernière mise à jour à 08h55 le 22/01": the day, and the year if only one year fits the evidence #}
    select
        expressions.document_key,
        make_date(coalesce(expressions.year, candidate), expressions.month, expressions.first_day) as updated_on,
        expressions.year is not null as has_year,
    from expressions
    inner join sentences using (document_key, sentence_no)
    left join bounded on expressions.document_key = bounded.document_key
    cross join unnest(range(1990, 2101)) as unnested (candidate)
    where
        sentences.section = 'update_line'
        and expressions.kind = 'day'
        and candidate = coalesce(expressions.year, candidate)
        and (expressions.first_day < 29 or expressions.month not in (2, 4, 6, 9, 11))
        and (
            expressions.year is not null
            or make_date(candidate, expressions.month, expressions.first_day)
            between bounded.allowed_from and bounded.allowed_to
        )

),

datelines as (

    select * from {{ ref('int_datelines') }}

),

updated as (

    select
        document_key,
        min(updated_on) as updated_from,
        max(updated_on) as updated_to,
        bool_or(has_year) as has_year,
    from update_lines
    group by document_key

),

decided as (

    select
        documents.document_key,
        coalesce(documents.published_on, datelines.opened_on, updated.updated_from, bounded.allowed_from) as published_from,
        coalesce(documents.published_on, datelines.opened_on, updated.updated_to, bounded.allowed_to) as published_to,
        case
            when documents.published_on is not null or datelines.opened_on is not null or updated.has_year then 'stated'
            when bounded.allowed_from is not null or bounded.allowed_to is not null then bounded.basis
        end as published_basis,
    from documents
    left join updated using (document_key)
    left join bounded using (document_key)
    left join datelines using (document_key)

),

final as (

    {# an interval open to one side says too little to date anything by #}
    select
        *,
        if(published_from = published_to, published_from, null) as published_on,
    from decided
    where published_from is not null and published_to is not null

)

select * from final
