-- What is known of the document $document_key itself.
with headlines as (

    select document_key, arg_min(sentence_text, sentence_no) as headline
    from staging.stg_sentences
    where section = 'headline' and document_key = $document_key
    group by document_key

),

intervals as (

    select evidence, string_agg(
        if(valid_from < date '1950-01-01', '?', valid_from::varchar) || ' to '
        || if(valid_to >= date '2100-01-01', 'now', valid_to::varchar), ' or ' order by valid_from
    ) as allowed,
    from intermediate.int_date_evidence
    where document_key = $document_key and basis != 'weekday'
    group by evidence

),

evidence as (

    select list(evidence || ': ' || allowed order by evidence) as pieces
    from intervals

),

bounds as (

    select
        'not before ' || not_before || ', when an encounter that it reports was held' as lower_bound,
        'not after ' || not_after || ', when an encounter that it announces was held' as upper_bound,
    from intermediate.int_documents_bounded
    where document_key = $document_key

),

contradictions as (

    select list(date_of || ': ' || evidence order by date_of, evidence) as pieces
    from audit.contradictory_dates
    inner join staging.stg_documents using (document_id)
    where document_key = $document_key

),

codes as (

    select code, description from reference.ref_codes
    where code_kind = 'date_basis'

)

select
    documents.document_id,
    known.file_name,
    coalesce(known.title, headlines.headline) as title,
    known.publisher,
    known.language,
    if(
        known.published_from is null, null,
        struct_pack(first := known.published_from, last := known.published_to)
    ) as published,
    if(codes.code is null, null, struct_pack(code := codes.code, means := codes.description)) as publication_found,
    if(known.published_basis = 'stated', null, evidence.pieces) as publication_allowed_by,
    if(
        known.published_basis = 'stated', null,
        list_filter([bounds.lower_bound, bounds.upper_bound], lambda bound: bound is not null)
    ) as publication_bounded,
    contradictions.pieces as left_out_as_contradictory,
    if(
        refs.is_publication_day is null or refs.is_publication_day, null,
        struct_pack(first := refs.reference_from, last := refs.reference_to)
    ) as dates_counted_from,
from staging.stg_documents as documents
inner join marts.dim_documents as known using (document_id)
left join headlines using (document_key)
left join intermediate.int_reference_dates as refs using (document_key)
cross join evidence
cross join contradictions
left join bounds on true
left join codes on known.published_basis = codes.code
where documents.document_key = $document_key
